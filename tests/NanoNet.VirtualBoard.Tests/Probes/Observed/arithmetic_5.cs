using System;
using System.Collections;
using System.Diagnostics;

public class P
{
    delegate string Fn();

    static void W(string s)
    {
        Debug.WriteLine("> " + s);
    }

    static void E(string name, Fn f)
    {
        try
        {
            W(name + " " + f());
        }
        catch (Exception e)
        {
            W(name + " !" + e.GetType().Name);
        }
    }

    static int s_int0 = 7;
    static int s_int1 = 0;
    static int s_int2 = 0;
    static long s_long0 = 1L;
    static long s_long1 = -1L;
    static long s_long2 = 1L;
    static uint s_uint0 = 1u;
    static uint s_uint1 = 3000000000u;
    static uint s_uint2 = uint.MaxValue;
    static byte s_byte0 = (byte)200;
    static byte s_byte1 = (byte)255;
    static byte s_byte2 = (byte)1;
    static short s_short0 = short.MinValue;
    static short s_short1 = (short)-1;
    static short s_short2 = (short)-1;
    static ushort s_ushort0 = (ushort)2;
    static ushort s_ushort1 = (ushort)40000;
    static ushort s_ushort2 = (ushort)40000;
    static sbyte s_sbyte0 = (sbyte)127;
    static sbyte s_sbyte1 = (sbyte)-128;
    static sbyte s_sbyte2 = (sbyte)-1;
    static double s_double0 = 1.5;
    static double s_double1 = -0.5;
    static double s_double2 = 0.0;
    static float s_float0 = 1e10f;
    static float s_float1 = -2.25f;
    static float s_float2 = -7.75f;
    static char s_char0 = 'a';
    static char s_char1 = 'a';
    static char s_char2 = '\uffff';
    static bool s_bool0 = true;
    static bool s_bool1 = false;
    static bool s_bool2 = false;
    static ulong s_ulong0 = ulong.MaxValue;
    static ulong s_ulong1 = 1ul;
    static ulong s_ulong2 = ulong.MaxValue;

    public static void Main()
    {
        unchecked
        {
        E("0", () => ((((0u) != s_uint1) & ((true) == (false)))).ToString());
        E("=0", () => { s_int1 = (~(s_int0 / ((s_int2 & 0x7fff) | 1))); return (s_int1).ToString(); });
        E("1", () => ((-((double)s_uint1))).ToString());
        E("=1", () => { s_char1 = ((char)((((false) ? s_int0 : (-100)) - (~(7))) % ((((int)(3000000000u)) & 0x7fff) | 1))); return ((int)s_char1).ToString(); });
        E("2", () => (((((-s_float2) * (-(1.5f))) - ((!s_bool2) ? (-s_float1) : (s_bool0 ? s_float0 : s_float2))) % (((float)(s_double2 / s_double2)) + ((s_float2 * s_float2) * ((float)(int.MinValue)))))).ToString());
        E("=2", () => { s_int1 = ((int)((char)(((uint)s_double1) + ((uint)s_ulong1)))); return (s_int1).ToString(); });
        E("3", () => ((((false) ? ((long)(s_float1 / (s_float2 * (-7.75f)))) : ((long)s_uint1)) & ((s_bool1 ? ((long)((sbyte)(s_sbyte2 ^ s_sbyte2))) : ((s_bool2 ? s_long2 : s_long2) - s_long1)) - (((s_bool2 ? s_long0 : s_long1) / ((s_long0 & 0x7fff) | 1)) + ((long)((byte)s_long1)))))).ToString());
        E("=3", () => { s_byte0 = ((byte)(s_int2 >>> s_int2)); return (s_byte0).ToString(); });
        E("4", () => (((short)((long)((ushort)s_int1)))).ToString());
        E("=4", () => { s_bool0 = ((s_uint1 << s_int0) <= (s_uint0 >> s_int2)); return (s_bool0).ToString(); });
        E("5", () => ((int)((char)(s_long1 + (((-77L) % ((s_long1 & 0x7fff) | 1)) << (s_int2 | s_int1))))).ToString());
        E("=5", () => { s_sbyte0 = ((sbyte)((short)(s_long2 >> s_int0))); return (s_sbyte0).ToString(); });
        E("6", () => ((((float)((s_ulong2 >>> s_int0) >>> (s_int0 % ((s_int1 & 0x7fff) | 1)))) - (-(1.5f)))).ToString());
        E("=6", () => { s_double0 = ((s_float0 >= s_float2) ? (-(0.0)) : (s_double0 + s_double0)); return (s_double0).ToString(); });
        E("7", () => ((((int)((short)((byte)(((byte)s_int2) * ((byte)s_long1))))) - s_int1)).ToString());
        E("=7", () => { s_sbyte0 = ((sbyte)(((0u) - (s_uint1 % ((s_uint1 & 0x7fff) | 1))) % (((((uint)(1ul)) * ((uint)s_char0)) & 0x7fff) | 1))); return (s_sbyte0).ToString(); });
        E("8", () => ((~s_ulong0)).ToString());
        E("=8", () => { s_bool1 = (!((1L) < (-77L))); return (s_bool1).ToString(); });
        E("9", () => (s_byte0).ToString());
        E("=9", () => { s_sbyte2 = ((sbyte)(((sbyte)s_int0) * s_sbyte1)); return (s_sbyte2).ToString(); });
        E("10", () => ((((s_long0 ^ s_long1) >> (s_int1 + s_int1)) | (((-1L) >> (-1)) - (s_long2 >>> s_int2)))).ToString());
        E("=10", () => { s_char2 = ((char)((s_double1 > s_double2) ? s_long2 : (((0L) ^ (-1L)) - (s_long2 - s_long0)))); return ((int)s_char2).ToString(); });
        E("11", () => ((int)s_char1).ToString());
        E("=11", () => { s_sbyte2 = ((sbyte)((s_int2 >>> s_int1) + (s_int2 / ((s_int0 & 0x7fff) | 1)))); return (s_sbyte2).ToString(); });
        E("12", () => ((int)('a')).ToString());
        E("=12", () => { s_char0 = ((char)(~s_long1)); return ((int)s_char0).ToString(); });
        E("13", () => ((((s_uint2 > ((uint)s_char2)) ? ((float)((ushort)s_uint2)) : s_float1) - (((s_float2 / (s_float0 - s_float2)) + ((s_float1 + (1e10f)) + ((float)s_char1))) / ((float)((char)(((char)(7)) * s_char1)))))).ToString());
        E("=13", () => { s_bool1 = (!(((~s_ulong2) - (~s_ulong1)) > ((ulong)((sbyte)((byte)200))))); return (s_bool1).ToString(); });
        E("14", () => (((byte)s_int0)).ToString());
        E("=14", () => { s_float0 = ((float)((long.MinValue) / (((long.MinValue) & 0x7fff) | 1))); return (s_float0).ToString(); });
        E("15", () => ((~((~s_ulong0) - (s_bool1 ? s_ulong0 : s_ulong1)))).ToString());
        E("=15", () => { s_uint2 = s_uint2; return (s_uint2).ToString(); });
        E("16", () => (((((-(-s_double2)) + (s_double0 + ((1e10) - s_double0))) + ((((double)s_long2) * ((100.25) + (1.5))) * (((double)('Z')) + (s_double2 + s_double1)))) + ((double)(((float)(-(5000000000L))) - (s_float0 % ((float)s_double0)))))).ToString());
        E("=16", () => { s_ulong0 = ((s_ulong2 | (9ul)) * (s_ulong0 / (((9ul) & 0x7fff) | 1))); return (s_ulong0).ToString(); });
        E("17", () => (((!((!s_bool0) && ((s_uint0 < (uint.MaxValue)) != (s_ulong1 != s_ulong0)))) ? (((long)(((float)s_int2) - (s_float1 / (0f)))) % ((((long)((sbyte)((byte)(s_byte1 ^ s_byte0)))) & 0x7fff) | 1)) : (((long.MaxValue) << ((s_int2 & (0)) % (((s_int1 + s_int0) & 0x7fff) | 1))) / (((~((long)s_ushort0)) & 0x7fff) | 1)))).ToString());
        E("=17", () => { s_bool2 = s_bool2; return (s_bool2).ToString(); });
        E("18", () => (((float)s_uint0)).ToString());
        E("=18", () => { s_sbyte0 = ((sbyte)(((sbyte)(((false) ? s_sbyte0 : s_sbyte0) | ((sbyte)(7)))) - ((s_double0 <= s_double2) ? ((sbyte)5) : ((sbyte)s_long0)))); return (s_sbyte0).ToString(); });
        E("19", () => (((int)((sbyte)s_short0))).ToString());
        E("=19", () => { s_ushort0 = ((ushort)((s_int0 % ((s_int2 & 0x7fff) | 1)) / ((((int)('a')) & 0x7fff) | 1))); return (s_ushort0).ToString(); });
        E("20", () => ((int)((char)(s_int0 << s_int1))).ToString());
        E("=20", () => { s_short2 = ((short)((long)(-s_double2))); return (s_short2).ToString(); });
        E("21", () => ((short.MinValue)).ToString());
        E("=21", () => { s_long1 = ((s_bool0 ? (-77L) : s_long0) % ((((long)s_float0) & 0x7fff) | 1)); return (s_long1).ToString(); });
        E("22", () => ((((s_bool2 != (!(s_float0 <= s_float1))) ? ((!(false)) ? ((long)(s_ulong2 >> s_int1)) : s_long2) : (-(((long)s_float2) | (s_long2 % ((s_long2 & 0x7fff) | 1))))) + ((((!s_bool0) ? (long.MaxValue) : (s_bool2 ? s_long1 : s_long2)) >>> (((int.MinValue) / ((s_int0 & 0x7fff) | 1)) ^ ((-100) / ((s_int0 & 0x7fff) | 1)))) + (s_long1 / (((((1L) - s_long1) ^ (s_long0 - s_long2)) & 0x7fff) | 1))))).ToString());
        E("=22", () => { s_int0 = ((((s_bool0 ? s_float2 : s_float0) == ((float)s_long2)) || (!(!(false)))) ? s_int2 : (((int)(~(1u))) * (s_int1 >> ((int)s_char1)))); return (s_int0).ToString(); });
        E("23", () => (((!s_bool1) ? s_ushort1 : ((ushort)(s_ushort0 | s_ushort0)))).ToString());
        E("=23", () => { s_double1 = (((double)s_int2) + (-((double)(s_long0 >>> s_int1)))); return (s_double1).ToString(); });
        E("24", () => ((((65536) >>> (s_int1 >> s_int0)) >> ((int)((short)s_uint1)))).ToString());
        E("=24", () => { s_sbyte0 = ((sbyte)((uint)s_int1)); return (s_sbyte0).ToString(); });
        E("25", () => (((sbyte)(((ulong)((s_uint0 > s_uint2) ? s_char2 : ((char)s_uint1))) * (s_ulong0 * ((s_ulong1 % (((0ul) & 0x7fff) | 1)) - ((1ul) / ((s_ulong2 & 0x7fff) | 1))))))).ToString());
        E("=25", () => { s_ushort1 = ((ushort)(((ushort)(((ushort)(s_bool2 ? s_int0 : s_int0)) + ((ushort)(((ushort)s_long0) ^ ((ushort)s_uint2))))) + ((ushort)((byte)s_long1)))); return (s_ushort1).ToString(); });
        E("26", () => ((int)('Z')).ToString());
        E("=26", () => { s_byte0 = s_byte1; return (s_byte0).ToString(); });
        E("27", () => ((int)((char)((int)((char)((int)((short)s_uint1)))))).ToString());
        E("=27", () => { s_byte1 = ((byte)(((float)s_ulong2) - (s_float1 - s_float1))); return (s_byte1).ToString(); });
        E("28", () => (((ulong)((!((s_float0 + s_float2) < (-s_float2))) ? ((-(s_float2 / s_float2)) + ((-s_float1) - (-s_float2))) : (((s_bool1 ? s_float0 : s_float0) + (s_float0 / s_float1)) % s_float1)))).ToString());
        E("=28", () => { s_sbyte0 = ((sbyte)(((sbyte)s_uint0) & ((sbyte)(s_sbyte0 | s_sbyte1)))); return (s_sbyte0).ToString(); });
        E("29", () => (((uint)(((1ul) <= (s_ulong1 * (s_ulong2 - (10000000000ul)))) ? ((sbyte)(((int)(0f)) % (((s_int2 % ((s_int0 & 0x7fff) | 1)) & 0x7fff) | 1))) : ((sbyte)((s_bool0 == s_bool2) ? ((byte)s_int2) : ((byte)s_uint0)))))).ToString());
        E("=29", () => { s_sbyte1 = ((sbyte)((long)s_byte1)); return (s_sbyte1).ToString(); });
        E("30", () => (((double)((short)((ushort)(~(s_uint2 + s_uint2)))))).ToString());
        E("=30", () => { s_sbyte0 = s_sbyte2; return (s_sbyte0).ToString(); });
        E("31", () => (((float)((byte)s_float1))).ToString());
        E("=31", () => { s_float1 = ((((s_int1 != (1)) ? ((true) ? s_float0 : s_float1) : (-s_float1)) * ((float)s_ushort0)) / (((-s_float0) * s_float0) + (-(s_float0 % (1.5f))))); return (s_float1).ToString(); });
        E("32", () => ((int)((char)((-(s_bool2 ? s_long1 : (1L))) % ((s_long1 & 0x7fff) | 1)))).ToString());
        E("=32", () => { s_bool1 = (!(s_bool0 ^ s_bool1)); return (s_bool1).ToString(); });
        E("33", () => (((ulong)s_byte1)).ToString());
        E("=33", () => { s_uint1 = ((~(~s_uint2)) * (((uint)((byte)0)) | (~(1u)))); return (s_uint1).ToString(); });
        E("34", () => (((sbyte)-1)).ToString());
        E("=34", () => { s_uint1 = ((uint)((false) ? ('a') : s_char2)); return (s_uint1).ToString(); });
        E("35", () => (s_ushort2).ToString());
        E("=35", () => { s_short0 = ((short)((s_long0 >> (s_int0 / ((s_int0 & 0x7fff) | 1))) % ((((long)((char)(123456789))) & 0x7fff) | 1))); return (s_short0).ToString(); });
        E("36", () => ((((uint)((char)(((-77L) / ((s_long1 & 0x7fff) | 1)) >>> ((int)(1e10f))))) + (1u))).ToString());
        E("=36", () => { s_sbyte1 = (((!(s_ulong1 == s_ulong2)) != (!(!(true)))) ? ((sbyte)(((sbyte)(((sbyte)(12u)) ^ ((sbyte)s_long2))) & ((sbyte)((uint)(0f))))) : ((sbyte)((ushort)(s_uint1 ^ s_uint0)))); return (s_sbyte1).ToString(); });
        E("37", () => (((((double)('\uffff')) % ((double)s_ushort2)) + ((s_double2 % s_double0) * ((double)s_float2)))).ToString());
        E("=37", () => { s_bool0 = (((s_bool1 ? s_double1 : s_double2) * (s_double1 * s_double2)) >= ((double)((sbyte)s_long1))); return (s_bool0).ToString(); });
        E("38", () => (((int)((ushort)((uint)((!(true)) ? ((ushort)s_byte2) : ((ushort)s_sbyte1)))))).ToString());
        E("=38", () => { s_short0 = ((short)s_uint0); return (s_short0).ToString(); });
        E("39", () => (((short)((int)((-s_double0) + ((0.1) - s_double0))))).ToString());
        E("=39", () => { s_char0 = ((char)(s_uint1 >>> s_int1)); return ((int)s_char0).ToString(); });
        E("40", () => (((uint)((float)s_int2))).ToString());
        E("=40", () => { s_double0 = ((double)(short.MinValue)); return (s_double0).ToString(); });
        E("41", () => (s_long2).ToString());
        E("=41", () => { s_float2 = ((0f) / (-(s_float0 - s_float0))); return (s_float2).ToString(); });
        E("42", () => (((long)(s_int2 * (int.MinValue)))).ToString());
        E("=42", () => { s_float2 = ((s_float1 >= s_float0) ? ((1e10f) - s_float1) : s_float0); return (s_float2).ToString(); });
        E("43", () => ((((ulong)((short)-1)) >> s_int2)).ToString());
        E("=43", () => { s_char0 = ((char)(((char)(((long.MaxValue) & s_long1) * ((long)s_ulong2))) | ((!(s_bool2 & (false))) ? ((char)(s_uint2 - s_uint1)) : ((char)((sbyte)(short.MaxValue)))))); return ((int)s_char0).ToString(); });
        E("44", () => (((int)((ushort)s_uint2))).ToString());
        E("=44", () => { s_ulong2 = s_ulong2; return (s_ulong2).ToString(); });
        E("45", () => ((~((ulong)('\uffff')))).ToString());
        E("=45", () => { s_float1 = ((float)((ushort)(((long)s_ushort0) / (((~s_long0) & 0x7fff) | 1)))); return (s_float1).ToString(); });
        E("46", () => (((ushort)(12u))).ToString());
        E("=46", () => { s_float2 = s_float0; return (s_float2).ToString(); });
        E("47", () => (s_int2).ToString());
        E("=47", () => { s_long0 = (((long)((byte)s_uint1)) - (-(((0L) >> s_int2) & (-s_long1)))); return (s_long0).ToString(); });
        E("48", () => (((((long)((int)((uint)s_double1))) >> (-(s_int1 / ((((int)s_short0) & 0x7fff) | 1)))) >= ((((s_long2 - s_long0) ^ (s_long1 + s_long2)) ^ ((~s_long0) / ((((long)s_char0) & 0x7fff) | 1))) << s_int0))).ToString());
        E("=48", () => { s_char2 = ((char)s_long2); return ((int)s_char2).ToString(); });
        E("49", () => (((int)s_ushort1)).ToString());
        E("=49", () => { s_long0 = (((long)((s_uint1 == s_uint1) ? (s_int0 / (((int.MaxValue) & 0x7fff) | 1)) : (s_int2 | s_int1))) % (((-((long)((short)s_int0))) & 0x7fff) | 1)); return (s_long0).ToString(); });
        E("50", () => (((s_ulong0 - s_ulong0) > (s_bool0 ? s_ulong0 : s_ulong2))).ToString());
        E("=50", () => { s_uint2 = ((((uint)s_double1) << s_int2) + s_uint1); return (s_uint2).ToString(); });
        E("51", () => ((!((!s_bool1) != ((s_ulong1 - s_ulong0) == (s_bool1 ? s_ulong2 : s_ulong1))))).ToString());
        E("=51", () => { s_int0 = ((!(s_int0 != s_int2)) ? ((s_int2 & s_int1) - (s_bool0 ? s_int1 : s_int0)) : ((s_int0 / ((s_int1 & 0x7fff) | 1)) >>> ((int)s_ulong1))); return (s_int0).ToString(); });
        E("52", () => ((s_long1 << ((0) / (((65536) & 0x7fff) | 1)))).ToString());
        E("=52", () => { s_long1 = ((long)s_float1); return (s_long1).ToString(); });
        E("53", () => (((true) & ((100.25) < s_double0))).ToString());
        E("=53", () => { s_char0 = ((char)s_uint0); return ((int)s_char0).ToString(); });
        E("54", () => ((((((ulong)((ushort)(-1))) >>> (-(int.MaxValue))) * (((ulong)(s_bool2 ? ((ushort)2) : s_ushort2)) ^ ((s_ulong1 <= s_ulong1) ? (s_ulong0 >> s_int0) : ((ulong)s_float2)))) == (s_ulong1 ^ s_ulong2))).ToString());
        E("=54", () => { s_int2 = ((((int)s_char1) | (s_int2 | s_int2)) >> ((int)(12u))); return (s_int2).ToString(); });
        E("55", () => ((int)((char)((123456789) | s_int1))).ToString());
        E("=55", () => { s_short0 = ((short)((byte)((ushort)s_int0))); return (s_short0).ToString(); });
        E("56", () => (((long)(s_bool0 ? ((uint)((sbyte)127)) : (s_uint2 / ((s_uint1 & 0x7fff) | 1))))).ToString());
        E("=56", () => { s_ushort0 = ((ushort)(((ushort)s_char1) - s_ushort2)); return (s_ushort0).ToString(); });
        E("57", () => (((sbyte)((byte)(s_uint1 - s_uint1)))).ToString());
        E("=57", () => { s_float0 = ((((-s_float0) * (-2.25f)) * (((float)s_ushort2) * ((float)s_int2))) + (-((float)(s_ulong2 - (9ul))))); return (s_float0).ToString(); });
        E("58", () => (s_long1).ToString());
        E("=58", () => { s_ulong1 = ((((s_bool1 ? s_ulong0 : s_ulong0) / ((s_ulong2 & 0x7fff) | 1)) | ((s_ulong1 / ((s_ulong0 & 0x7fff) | 1)) + (s_ulong2 & s_ulong2))) << (~(-(~s_int0)))); return (s_ulong1).ToString(); });
        E("59", () => ((~(65536))).ToString());
        E("=59", () => { s_short2 = ((short)(s_int0 - s_int1)); return (s_short2).ToString(); });
        }
    }
}
