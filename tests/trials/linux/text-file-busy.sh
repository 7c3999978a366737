# A program that runs is to be replaced by a new version.
needs cp
setup() { cp "$(type -P sleep)" app && cp "$(type -P true)" new && start ./app 100 && sleep 0.5; }
trigger() { if [ -e new ]; then cp new app; fi; }
workaround_1() { cp new app.new && mv -f app.new app && rm new; }
workaround_2() { cp --remove-destination new app; }
workaround_3() { kill %% && sleep 0.5; }
dead_end_1() { chmod u+w app; }
