//! One run, from the workbooks to the packages in memory.
