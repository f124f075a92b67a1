using System; using System.Diagnostics;
public class P { static void Main() { object d = new DateTime(2000, 1, 1); object t = TimeSpan.Zero; 
try { Debug.WriteLine("> 1" + d.Equals(1)); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 2" + t.Equals("a")); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 3" + d.Equals(t)); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 4" + t.Equals(null)); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 5" + t.Equals(TimeSpan.Zero)); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 6" + TimeSpan.Zero.Equals("x")); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 7" + TimeSpan.Zero.Equals(5L)); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
try { Debug.WriteLine("> 8" + object.Equals(t, null)); } catch (Exception e) { Debug.WriteLine("> " + e.GetType().Name); }
} }
