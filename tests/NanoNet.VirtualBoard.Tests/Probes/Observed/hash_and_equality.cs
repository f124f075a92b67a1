using System; using System.Diagnostics;
public static class P { static void W(string s){Debug.WriteLine("> "+s);} 
 public static void Main(){ short a = 5, b = -5; object oa = a, ob = b; W(a.GetHashCode()+" "+b.GetHashCode()+" "+oa.GetHashCode()+" "+ob.GetHashCode());
 sbyte c = -5; object oc = c; W(c.GetHashCode()+" "+oc.GetHashCode()); char d='a'; object od=d; W(d.GetHashCode()+" "+od.GetHashCode()); ushort u = 65535; W(u.GetHashCode().ToString()); byte e = 200; W(e.GetHashCode().ToString());
 long l = -5; W(l.GetHashCode()+" "+(5L<<32).GetHashCode()); ulong m = 5; W(m.GetHashCode().ToString()); double f = 1.5; W(f.GetHashCode().ToString()); float g = 1.5f; W(g.GetHashCode().ToString()); bool h = true; W(h.GetHashCode().ToString()); W(DayOfWeek.Friday.GetHashCode().ToString()); TimeSpan t = new TimeSpan(5); object ot=t; W(t.GetHashCode()+" "+ot.GetHashCode());
 W("abc".GetHashCode().ToString()); object s="abc"; W(s.GetHashCode().ToString());
 W((new TimeSpan(5).Equals(new TimeSpan(5))).ToString()); object x = 5; W(x.Equals(5L).ToString()+x.Equals(5)+x.Equals(5u)+ (5).Equals(5) + 5.5.Equals(5.5f) + x.Equals(null)); object y = 1.5f; W(y.Equals(1.5)+""+y.Equals(1.5f)); 
 W(object.Equals(5,5)+""+object.Equals(null,null)+object.Equals(5,null)+object.Equals("a","a")); 
 struct1 p = new struct1{A=1}, q = new struct1{A=1}; W(p.Equals(q).ToString());
 object z1 = 'a', z2 = 'a'; W(z1.Equals(z2)+""+(z1==z2)); object n1 = 5, n2 = 5; W((n1==n2).ToString()); DateTime dt = new DateTime(2024,1,1); object dt1=dt, dt2=dt; W(dt1.Equals(dt2)+""+(dt1==dt2));
 try { throw new ObjectDisposedException("obj"); } catch (Exception ex) { W(ex.Message+"|"+ex.ToString()); }
 }
 struct struct1 { public int A; } }
