# Summarizes Maven's output: one line per module, the failures, and the totals of the tests.
function flush_module() { if (module != "" && tests != "") print "  " module ": " tests; module = ""; tests = "" }

/^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ {
  flush_module(); module = $3
  printf "%s %s\n", $NF, module; fflush()
  next
}
# Surefire's line for a test class is omitted, its closing line for a module is printed unchanged.
/Tests run:.* -- in / { if ($0 ~ /FAILURE|ERROR/) print; next }
/Tests run:/ { print; fflush(); next }
/^\[ERROR\] +[A-Za-z0-9_.]+(Test|Simulation|Contract)[^ ]*[:.>]/ { print; fflush(); next }
/^\[ERROR\] (Failures|Errors):/ { print; next }
/^\[ERROR\] .*\.java:\[[0-9]+/ { if (!seen[$0]++) print; fflush(); next }
/^\[ERROR\] Failed to execute goal/ { sub(/ -> \[Help 1\].*/, ""); if (!seen[$0]++) print; next }
/^\[ERROR\] .*(violations|Could not resolve|Could not find|Could not transfer|No space left)/ { if (!seen[$0]++) print; next }
/^\[INFO\] BUILD SUCCESS/ { print "Done."; next }
/^\[INFO\] Total time:/ { sub(/^\[INFO\] /, ""); print; next }
