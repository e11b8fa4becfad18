/**
 * Loads what the plugin loads when it is shown. Jest may take longer to compile it
 * than a test waits for a page.
 */
import '../components/page/ProjectPage';
import '../components/page/later';
import '../components/templates';
import '../parts';
