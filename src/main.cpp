// The engine in the page. The page's modules call the exported functions (platform/web/bridge_in.cpp) when something
// happens; nothing runs between the calls, so there is nothing to start here.
int main() { return 0; }
