print("quizlab")
