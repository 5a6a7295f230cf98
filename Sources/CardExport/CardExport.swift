// CardExport
