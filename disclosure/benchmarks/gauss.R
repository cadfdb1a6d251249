# Protects the tables of the folder with GaussSuppression and prints what it withholds.
# Usage: Rscript gauss.R FOLDER
suppressMessages(library(GaussSuppression))
for (file in sort(list.files(commandArgs(TRUE)[1], "csv$", full.names = TRUE))) {
  data <- read.csv(file, stringsAsFactors = FALSE)
  dims <- grep("^d[0-9]", names(data), value = TRUE)
  rest <- paste(dims[-1], collapse = "*")
  table <- as.formula(paste0("~(g+d0)*", rest))
  time <- system.time(result <- SuppressSmallCounts(
    data, maxN = 4, protectZeros = FALSE, formula = table, freqVar = "n", printInc = FALSE))[["elapsed"]]
  cat(sub(".csv", "", basename(file)), nrow(result), sum(result$primary), sum(result$suppressed), time, sep = ",")
  cat("\n")
}
