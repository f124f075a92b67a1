using System; using System.Diagnostics;
public static class P { static void W(string s){Debug.WriteLine("> "+s);} 
 static void P1(string s){ DateTime t; bool ok = DateTime.TryParse(s, out t); W(s + "=" + ok + "," + t.Ticks); }
 public static void Main(){ TimeSpan a = new TimeSpan(1,2,3), b = new TimeSpan(4);
 W(a.Equals(b).ToString() + a.Equals((object)a) + TimeSpan.Equals(a,a) + TimeSpan.Equals(a,b) + a.Equals((object)b));
 W(new TimeSpan(0,0,0,0,-1).Ticks.ToString()); W(new TimeSpan(0,0,0,0,-2).Ticks.ToString());
 object o = a; W(o.Equals(b).ToString()+o.Equals(a)); W(a.CompareTo((object)b).ToString());
 W(new TimeSpan(int.MaxValue,0,0).Ticks.ToString()); W(new TimeSpan(1,0,0,0).ToString()); W(new TimeSpan(2,0,0,0).ToString()); W(new TimeSpan(1,1,0,0).ToString()); W(new TimeSpan(-1,0,0,0).ToString()); W(new TimeSpan(24,0,1).ToString());W(new TimeSpan(1,0,0,0,1).ToString());
 W(DateTime.DaysInMonth(2024,0).ToString()+" "+DateTime.DaysInMonth(2024,13)+" "+DateTime.DaysInMonth(2024,14)+" "+DateTime.DaysInMonth(2024,-1)+" "+DateTime.DaysInMonth(1900,2)+" "+DateTime.DaysInMonth(0,2)+" "+DateTime.DaysInMonth(2024,12));
 P1("2024-2-9T1:2:3"); P1("2024-02-29T13:04:05Zjunk"); P1("2024-02-29T13:04:05.12345678Z"); P1("2024-02-29T13:04:05."); P1("3001-01-01T00:00:00"); P1("Fri, 29 Feb 2024 13:04:05 GMT"); P1("thu, 29 feb 2024 13:04:05"); P1("2024-02-30T00:00:00"); P1("2024-13-01T00:00:00"); P1("2024-00-01T00:00:00"); P1("2024-02-29T23:59:60"); P1("2024-02-29  13:04:05Z"); P1(" 2024-02-29T13:04:05"); P1("12024-02-29T13:04:05"); P1("2024-02-29T13:04"); P1("Thursday, 29 Feb 2024 13:04:05 GMT"); P1("Thu, 9 Feb 2024 3:4:5 GMT"); P1("2024-02-29t13:04:05"); P1("2024-04-31T00:00:00"); P1("2024-02-29T13:04:05.1234567890123");P1("2024-02-29T24:00:00");P1("3000-12-31T23:59:59.9999999"); 
 DateTime d = new DateTime(2024,3,9,15,4,5,67); foreach (string f in new string[]{"H","HHH","hhh","mmm","sss","ffff","fffffff","ffffffff","F","%F","%d","%","%%","\\","'x","\"a\"b","ttt","%t","yyy","yyyyy","%y","ddddd","MMMMM","gg","zz","HH\\hmm","d/M/yy","%h%m","'it''s'","%M"}) { string r; try { r = d.ToString(f); } catch (Exception e) { r = "!" + e.GetType().Name; } W(f + "=" + r); }
 W(d.GetHashCode() + " " + default(DateTime).GetHashCode() + " " + default(DateTime).ToString()+ " " + (default(DateTime)==DateTime.MinValue)+" "+ default(DateTime).Equals(DateTime.MinValue)+" "+default(DateTime).Year); object od = d; W(od.ToString()+od.GetHashCode()+od.Equals(d)+d.Equals("x"));
 try { W(new DateTime(2024,1,1,0,0,0,1000).Ticks.ToString()); } catch (Exception e) { W(e.GetType().Name); }
 try { W(d.CompareTo("x").ToString()); } catch (Exception e) { W(e.GetType().Name); }
 W(string.Format("{0:yyyy} {1} {2,30}", d, a, d)); W("" + a + d);
 } }
