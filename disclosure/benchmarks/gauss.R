# Protects the tables of the folder with GaussSuppression and prints what it withholds.
# Usage: Rscript gauss.R FOLDER [MOST_ROWS]
# With the word "examples" in place of MOST_ROWS it first writes the peer's own example data to the folder.
suppressMessages({library(GaussSuppression); library(SSBtools)})
arguments <- commandArgs(TRUE)
folder <- arguments[1]
if (length(arguments) > 1 && arguments[2] == "examples") {
  write <- function(name, group, columns, n) {
    data <- data.frame(g = paste0("g", group), columns, n = n)
    names(data) <- c("g", paste0("d", seq_along(columns) - 1), "n")
    data <- aggregate(n ~ ., data, sum)
    inner <- unique(data[c("g", "d0")])
    grid <- merge(inner, unique(data[setdiff(names(data), c("g", "d0", "n"))]))
    data <- merge(grid, data, all.x = TRUE)
    data$n[is.na(data$n)] <- 0
    write.csv(data, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE)
  }
  d2 <- SSBtoolsData("d2")
  write("exampleD2", d2$county, list(paste0("r", d2$region), d2$main_income), round(d2$freq / 10))
  z3 <- SSBtoolsData("z3")
  write("exampleZ3", z3$fylke, list(paste0("r", z3$region), z3$hovedint, paste0("m", z3$mnd)), z3$ant)
  e1 <- SSBtoolsData("example1")
  write("exampleE1", e1$eu, list(e1$geo, e1$age, paste0("y", e1$year)), e1$freq)
}
most <- if (length(arguments) > 1 && arguments[2] != "examples") as.integer(arguments[2]) else 20000
cat("table,cells,primary,withheld,seconds\n")
for (file in list.files(folder, "csv$", full.names = TRUE)) {
  data <- read.csv(file, stringsAsFactors = FALSE)
  if (nrow(data) > most) next
  dims <- grep("^d[0-9]", names(data), value = TRUE)
  formula <- as.formula(paste0("~(g+d0)*", paste(dims[-1], collapse = "*")))
  time <- system.time(result <- SuppressSmallCounts(
    data, maxN = 9, protectZeros = FALSE, formula = formula, freqVar = "n", printInc = FALSE))[["elapsed"]]
  cat(sub(".csv", "", basename(file)), nrow(result), sum(result$primary), sum(result$suppressed), time, sep = ",")
  cat("\n")
}
