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

    static int s_int0 = 123456789;
    static int s_int1 = int.MaxValue;
    static int s_int2 = -1;
    static long s_long0 = long.MinValue;
    static long s_long1 = long.MinValue;
    static long s_long2 = 0L;
    static uint s_uint0 = 3000000000u;
    static uint s_uint1 = 0u;
    static uint s_uint2 = 3000000000u;
    static byte s_byte0 = (byte)1;
    static byte s_byte1 = (byte)255;
    static byte s_byte2 = (byte)0;
    static short s_short0 = short.MinValue;
    static short s_short1 = (short)-1;
    static short s_short2 = (short)300;
    static ushort s_ushort0 = (ushort)40000;
    static ushort s_ushort1 = (ushort)2;
    static ushort s_ushort2 = (ushort)65535;
    static sbyte s_sbyte0 = (sbyte)127;
    static sbyte s_sbyte1 = (sbyte)-128;
    static sbyte s_sbyte2 = (sbyte)-128;
    static double s_double0 = -2.25;
    static double s_double1 = 3.0;
    static double s_double2 = 0.1;
    static float s_float0 = -2.25f;
    static float s_float1 = 3f;
    static float s_float2 = 3f;
    static char s_char0 = '0';
    static char s_char1 = 'a';
    static char s_char2 = '0';
    static bool s_bool0 = false;
    static bool s_bool1 = true;
    static bool s_bool2 = false;
    static ulong s_ulong0 = 0ul;
    static ulong s_ulong1 = 9ul;
    static ulong s_ulong2 = 9ul;

    public static void Main()
    {
        unchecked
        {
        E("0", () => (s_float2).ToString());
        E("=0", () => { s_sbyte0 = ((sbyte)((s_int2 + s_int1) >> (s_int1 * s_int1))); return (s_sbyte0).ToString(); });
        E("1", () => (s_uint1).ToString());
        E("=1", () => { s_uint2 = (((s_bool0 ? s_uint1 : (uint.MaxValue)) ^ s_uint2) >> ((s_double1 == s_double2) ? (~s_int2) : (s_int1 % (((7) & 0x7fff) | 1)))); return (s_uint2).ToString(); });
        E("2", () => (s_ulong1).ToString());
        E("=2", () => { s_long0 = ((s_bool2 & s_bool2) ? (s_long0 >> s_int1) : ((long)s_uint0)); return (s_long0).ToString(); });
        E("3", () => (((((s_bool0 ? s_ulong0 : s_ulong1) * ((ulong)s_short1)) << ((int)(s_ulong2 - (10000000000ul)))) >> ((!(s_uint2 != s_uint1)) ? s_int1 : (s_int0 >> s_int2)))).ToString());
        E("=3", () => { s_sbyte1 = ((sbyte)((s_bool1 | (true)) ? (s_ulong0 % ((s_ulong1 & 0x7fff) | 1)) : (s_ulong2 & s_ulong1))); return (s_sbyte1).ToString(); });
        E("4", () => (((short)((0u) % ((s_uint0 & 0x7fff) | 1)))).ToString());
        E("=4", () => { s_char0 = ((char)s_long1); return ((int)s_char0).ToString(); });
        E("5", () => (((ulong)(s_int2 % ((s_int2 & 0x7fff) | 1)))).ToString());
        E("=5", () => { s_ushort0 = ((ushort)(((s_uint1 >> s_int2) / ((((uint)s_double2) & 0x7fff) | 1)) / ((((s_uint2 ^ s_uint2) / ((((uint)s_ulong1) & 0x7fff) | 1)) & 0x7fff) | 1))); return (s_ushort0).ToString(); });
        E("6", () => (((int)((short)s_long1))).ToString());
        E("=6", () => { s_short2 = ((!(s_bool2 && (false))) ? (((9ul) == (1ul)) ? ((short)s_long0) : (s_bool0 ? s_short1 : s_short2)) : ((short)(s_int1 * s_int1))); return (s_short2).ToString(); });
        E("7", () => (((sbyte)(~((-1L) / ((s_long2 & 0x7fff) | 1))))).ToString());
        E("=7", () => { s_float2 = ((float)((short)s_ulong1)); return (s_float2).ToString(); });
        E("8", () => ((((s_int2 >> s_int1) << (s_int2 & s_int2)) & (((-2.25) == s_double1) ? (s_int1 * s_int0) : ((int.MinValue) - s_int1)))).ToString());
        E("=8", () => { s_long0 = ((s_long2 ^ (~s_long2)) ^ ((1L) * (s_long1 / ((s_long2 & 0x7fff) | 1)))); return (s_long0).ToString(); });
        E("9", () => ((int)((!s_bool1) ? ((char)s_double0) : ((char)(s_char0 * s_char2)))).ToString());
        E("=9", () => { s_long2 = (((s_double1 * s_double2) > ((1e300) * (3.0))) ? s_long2 : ((long)(-1))); return (s_long2).ToString(); });
        E("10", () => (((short)(~s_int2))).ToString());
        E("=10", () => { s_short1 = ((short)(s_int0 * ((int)((char)(long.MaxValue))))); return (s_short1).ToString(); });
        E("11", () => (s_ushort2).ToString());
        E("=11", () => { s_bool0 = ((-s_int0) == (s_int0 * s_int2)); return (s_bool0).ToString(); });
        E("12", () => ((s_long2 << s_int1)).ToString());
        E("=12", () => { s_char2 = ((char)(((s_uint0 >> s_int1) == ((0u) << (int.MaxValue))) ? ((float)(s_bool0 ? s_long1 : (-77L))) : s_float2)); return ((int)s_char2).ToString(); });
        E("13", () => ((~s_int2)).ToString());
        E("=13", () => { s_long2 = ((((long)s_ulong1) >>> ((int.MaxValue) >> s_int0)) | (-1L)); return (s_long2).ToString(); });
        E("14", () => ((((((float)s_long0) - (s_float1 - (s_float0 % s_float1))) / (((s_float2 % s_float1) + ((float)(-2.25))) % (-(s_bool1 ? s_float2 : s_float2)))) - ((s_float0 % s_float1) * (((float)s_ushort1) + ((float)(s_double0 * s_double2)))))).ToString());
        E("=14", () => { s_bool0 = (!((-s_int2) <= (s_int0 / (((0) & 0x7fff) | 1)))); return (s_bool0).ToString(); });
        E("15", () => (s_bool0).ToString());
        E("=15", () => { s_byte1 = ((byte)(s_uint2 >>> s_int2)); return (s_byte1).ToString(); });
        E("16", () => (((sbyte)((ushort)(123456789)))).ToString());
        E("=16", () => { s_float0 = ((float)((s_int0 >>> s_int2) + ((1) / ((s_int0 & 0x7fff) | 1)))); return (s_float0).ToString(); });
        E("17", () => (((65536) & ((65536) % (((0) & 0x7fff) | 1)))).ToString());
        E("=17", () => { s_double0 = ((double)s_uint1); return (s_double0).ToString(); });
        E("18", () => (((((s_double0 + s_double2) % (s_double1 - s_double1)) * ((s_double0 - s_double0) % (s_double1 + s_double1))) % (-(-(s_bool0 ? s_double1 : s_double2))))).ToString());
        E("=18", () => { s_float2 = s_float1; return (s_float2).ToString(); });
        E("19", () => ((~s_ulong1)).ToString());
        E("=19", () => { s_ulong2 = ((((s_bool2 ? s_ulong0 : (ulong.MaxValue)) & ((0ul) % ((s_ulong1 & 0x7fff) | 1))) ^ ((ulong)(s_bool0 ? s_double0 : s_double2))) & (0ul)); return (s_ulong2).ToString(); });
        E("20", () => (((!((((uint)s_short2) != (s_uint2 >>> (int.MinValue))) && s_bool0)) ? ((-1L) ^ ((long)((ushort)((long)s_double0)))) : s_long2)).ToString());
        E("=20", () => { s_long1 = (((long)((ushort)(((ushort)(s_ushort0 & s_ushort0)) ^ ((ushort)s_long1)))) | ((~(s_long2 / ((s_long0 & 0x7fff) | 1))) / ((((long)(s_double0 - s_double1)) & 0x7fff) | 1))); return (s_long1).ToString(); });
        E("21", () => (((((float)(s_uint1 | s_uint2)) * ((s_float0 % s_float2) + s_float0)) - (((float)(s_int1 >>> (65536))) * s_float1))).ToString());
        E("=21", () => { s_sbyte2 = ((sbyte)(3.0)); return (s_sbyte2).ToString(); });
        E("22", () => (((double)((sbyte)s_long0))).ToString());
        E("=22", () => { s_short0 = ((short)((long)((char)((long)s_sbyte0)))); return (s_short0).ToString(); });
        E("23", () => (((s_long1 / (((-77L) & 0x7fff) | 1)) << (-s_int1))).ToString());
        E("=23", () => { s_bool2 = (!(s_int1 >= s_int0)); return (s_bool2).ToString(); });
        E("24", () => ((~(((ulong)((sbyte)127)) % (((0ul) & 0x7fff) | 1)))).ToString());
        E("=24", () => { s_int2 = (((~s_int2) - (s_int2 ^ s_int2)) >>> (-((int)s_ushort2))); return (s_int2).ToString(); });
        E("25", () => (((byte)(((byte)(((int)s_long0) ^ s_int2)) * ((byte)(((byte)((-1L) >>> s_int2)) | ((s_bool0 == s_bool0) ? s_byte1 : ((byte)s_uint2))))))).ToString());
        E("=25", () => { s_float1 = ((float)s_uint0); return (s_float1).ToString(); });
        E("26", () => (s_double0).ToString());
        E("=26", () => { s_ushort1 = ((ushort)(((uint)(s_bool0 ? s_int2 : s_int0)) % (((~((uint)s_double2)) & 0x7fff) | 1))); return (s_ushort1).ToString(); });
        E("27", () => ((!(((true) ? s_long2 : s_long2) == (s_long1 >>> s_int2)))).ToString());
        E("=27", () => { s_sbyte2 = ((sbyte)(s_uint0 / (((0u) & 0x7fff) | 1))); return (s_sbyte2).ToString(); });
        E("28", () => ((((!((s_int2 >= (-100)) == (!s_bool2))) == (s_float2 < (-(-s_float1)))) ? (((uint)((s_float0 * s_float0) * (s_bool2 ? s_float1 : s_float0))) << (s_int2 | ((s_bool0 ? s_int1 : (123456789)) >>> ((int)((short)300))))) : (((uint)((ulong)((char)s_long2))) >> (((s_int1 != s_int0) ? (s_int1 % ((s_int2 & 0x7fff) | 1)) : ((int)(uint.MaxValue))) % ((((int)(3f)) & 0x7fff) | 1))))).ToString());
        E("=28", () => { s_ushort2 = ((ushort)(((255) / (((int.MaxValue) & 0x7fff) | 1)) + s_int2)); return (s_ushort2).ToString(); });
        E("29", () => ((~(s_uint2 / ((s_uint0 & 0x7fff) | 1)))).ToString());
        E("=29", () => { s_long0 = ((((~s_long2) + (s_long2 >> (int.MaxValue))) / ((((s_long1 | s_long0) >> (s_int0 | s_int0)) & 0x7fff) | 1)) % ((s_long2 & 0x7fff) | 1)); return (s_long0).ToString(); });
        E("30", () => (((((~s_ulong1) & (~s_ulong1)) / (((~((ulong)s_double2)) & 0x7fff) | 1)) ^ s_ulong1)).ToString());
        E("=30", () => { s_short0 = ((short)((255) | s_int2)); return (s_short0).ToString(); });
        E("31", () => (((s_int1 - ((int)(s_uint1 * s_uint2))) << ((int)s_char0))).ToString());
        E("=31", () => { s_uint0 = ((!s_bool1) ? (~s_uint0) : s_uint0); return (s_uint0).ToString(); });
        E("32", () => (((int)s_double1)).ToString());
        E("=32", () => { s_short1 = ((short)((((uint)s_char1) * ((uint)s_short1)) | s_uint0)); return (s_short1).ToString(); });
        E("33", () => (((!s_bool2) ? s_long0 : (s_long0 + (s_long2 | (long.MinValue))))).ToString());
        E("=33", () => { s_short0 = ((short)(s_float1 + s_float2)); return (s_short0).ToString(); });
        E("34", () => ((int)((char)((((s_long2 * s_long1) >> s_int1) >>> ((s_int1 + s_int2) + ((0) % ((s_int2 & 0x7fff) | 1)))) + (((s_long0 >> s_int0) & (s_long2 | s_long1)) + ((s_long1 * (0L)) >> (s_int1 + s_int0)))))).ToString());
        E("=34", () => { s_bool0 = ((((!s_bool0) ? ((true) ? s_long2 : s_long0) : (s_long2 | (long.MaxValue))) | ((long)((short)(s_short0 + s_short2)))) == (((s_long0 >> s_int2) >> (s_int0 >>> s_int0)) * ((long)(s_double0 - s_double0)))); return (s_bool0).ToString(); });
        E("35", () => (((ushort)s_long0)).ToString());
        E("=35", () => { s_ulong2 = (~(((true) != s_bool2) ? s_ulong0 : ((false) ? s_ulong0 : (1ul)))); return (s_ulong2).ToString(); });
        E("36", () => ((int)((char)s_byte0)).ToString());
        E("=36", () => { s_byte0 = ((byte)(s_uint2 << s_int1)); return (s_byte0).ToString(); });
        E("37", () => (((sbyte)s_ushort2)).ToString());
        E("=37", () => { s_char2 = ((char)((short)((3000000000u) + s_uint1))); return ((int)s_char2).ToString(); });
        E("38", () => (s_sbyte1).ToString());
        E("=38", () => { s_float2 = ((-s_float0) * ((float)((ushort)2))); return (s_float2).ToString(); });
        E("39", () => (((short)((((s_ulong2 | s_ulong2) > (s_ulong2 | s_ulong1)) ? ((long)(s_ulong0 & s_ulong0)) : (((long)s_double1) - (s_long1 & s_long2))) % ((s_long2 & 0x7fff) | 1)))).ToString());
        E("=39", () => { s_bool2 = s_bool2; return (s_bool2).ToString(); });
        E("40", () => (((byte)(s_uint1 * (uint.MaxValue)))).ToString());
        E("=40", () => { s_char2 = ((char)s_int2); return ((int)s_char2).ToString(); });
        E("41", () => ((int)((char)((sbyte)((uint)s_byte0)))).ToString());
        E("=41", () => { s_byte2 = ((byte)(s_long2 + s_long1)); return (s_byte2).ToString(); });
        E("42", () => (((ulong)(((((int)s_ushort2) | ((int)s_ushort0)) * ((s_int1 % ((s_int0 & 0x7fff) | 1)) * s_int2)) - (s_int2 ^ ((int)(-s_float2)))))).ToString());
        E("=42", () => { s_char0 = ((char)s_short0); return ((int)s_char0).ToString(); });
        E("43", () => ((~s_ulong0)).ToString());
        E("=43", () => { s_bool1 = ((-s_double0) == ((-2.25) - s_double0)); return (s_bool1).ToString(); });
        E("44", () => (((ushort)(((ushort)(long.MinValue)) + ((ushort)(s_ushort1 * ((ushort)40000)))))).ToString());
        E("=44", () => { s_uint2 = (((s_uint0 + s_uint0) ^ ((0u) >> s_int2)) >> (((int)s_ushort2) * (s_int2 ^ s_int1))); return (s_uint2).ToString(); });
        E("45", () => ((((((s_int0 % ((s_int1 & 0x7fff) | 1)) >= ((int)s_ulong1)) ? (s_long2 | (s_bool1 ? s_long0 : (5000000000L))) : (-(s_bool0 ? s_long1 : s_long0))) - s_long2) % (((~(((s_long1 ^ s_long1) >>> ((-1) / ((s_int1 & 0x7fff) | 1))) % ((((long)((sbyte)(255))) & 0x7fff) | 1))) & 0x7fff) | 1))).ToString());
        E("=45", () => { s_long2 = ((long)(s_int0 % ((s_int2 & 0x7fff) | 1))); return (s_long2).ToString(); });
        E("46", () => (((sbyte)(s_int2 % ((s_int1 & 0x7fff) | 1)))).ToString());
        E("=46", () => { s_sbyte0 = ((sbyte)((123456789) - (int.MinValue))); return (s_sbyte0).ToString(); });
        E("47", () => ((!(!((!(!s_bool0)) == (((long)s_sbyte0) <= (s_long2 + s_long0)))))).ToString());
        E("=47", () => { s_sbyte1 = ((sbyte)(3000000000u)); return (s_sbyte1).ToString(); });
        E("48", () => (((((-s_long2) & ((long)s_sbyte0)) >>> (s_int2 / (((s_int1 + s_int0) & 0x7fff) | 1))) & ((s_long1 % ((((0L) - (-1L)) & 0x7fff) | 1)) ^ s_long2))).ToString());
        E("=48", () => { s_int1 = s_int1; return (s_int1).ToString(); });
        E("49", () => ((((double)s_long0) * s_double2)).ToString());
        E("=49", () => { s_bool0 = (!s_bool2); return (s_bool0).ToString(); });
        E("50", () => (((ushort)(((5000000000L) | ((s_bool2 & s_bool2) ? (s_long2 | s_long2) : ((long)s_uint2))) * ((long)((byte)((long.MaxValue) & s_long0)))))).ToString());
        E("=50", () => { s_byte1 = ((byte)((~s_int0) - s_int1)); return (s_byte1).ToString(); });
        E("51", () => ((s_bool0 == (!(((double)s_byte2) < s_double0)))).ToString());
        E("=51", () => { s_byte2 = ((byte)((uint)(s_float0 - s_float1))); return (s_byte2).ToString(); });
        E("52", () => (((short)((~((s_int0 | s_int0) ^ ((255) - s_int0))) % ((s_int0 & 0x7fff) | 1)))).ToString());
        E("=52", () => { s_float0 = ((((s_bool0 == s_bool0) ^ (s_bool2 ^ s_bool0)) ? (-(s_float1 - s_float1)) : ((s_float0 - (-7.75f)) + (s_float1 + s_float2))) * ((float)((uint)((short)((short.MaxValue) & s_short1))))); return (s_float0).ToString(); });
        E("53", () => (((~((uint)((double)((byte)s_long1)))) - (~((((ulong.MaxValue) != s_ulong1) != s_bool0) ? ((s_uint2 & s_uint1) >>> (s_bool0 ? s_int2 : s_int2)) : s_uint1)))).ToString());
        E("=53", () => { s_long1 = ((((long)s_ulong2) ^ ((5000000000L) / (((long.MinValue) & 0x7fff) | 1))) - (-((true) ? s_long2 : s_long2))); return (s_long1).ToString(); });
        E("54", () => ((int)((char)(((int)s_float1) * (s_int1 ^ s_int2)))).ToString());
        E("=54", () => { s_long0 = s_long2; return (s_long0).ToString(); });
        E("55", () => ((((true) ^ (true)) ? ((sbyte)(s_sbyte2 & s_sbyte0)) : ((sbyte)s_long1))).ToString());
        E("=55", () => { s_long1 = ((long)((short)(((short)s_byte2) + ((short)(65536))))); return (s_long1).ToString(); });
        E("56", () => (((ulong)((byte)((sbyte)s_long2)))).ToString());
        E("=56", () => { s_char2 = ((char)s_byte1); return ((int)s_char2).ToString(); });
        E("57", () => (((s_int1 * s_int0) & (s_int0 - s_int0))).ToString());
        E("=57", () => { s_uint1 = ((!((s_double0 < s_double2) & (s_int0 >= s_int0))) ? (((uint)s_long0) + (((uint)s_ushort0) % (((s_bool0 ? s_uint2 : s_uint0) & 0x7fff) | 1))) : ((uint)((long)(short.MaxValue)))); return (s_uint1).ToString(); });
        E("58", () => (((sbyte)s_uint0)).ToString());
        E("=58", () => { s_int1 = (0); return (s_int1).ToString(); });
        E("59", () => (((ushort)(s_long0 + s_long1))).ToString());
        E("=59", () => { s_uint0 = ((uint)(((s_bool0 ? (100.25) : (1e10)) + ((double)s_float1)) * (((false) ? s_double0 : s_double1) - (s_double0 - s_double2)))); return (s_uint0).ToString(); });
        }
    }
}
