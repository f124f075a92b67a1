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

    static int s_int0 = 0;
    static int s_int1 = 1;
    static int s_int2 = 1;
    static long s_long0 = 0L;
    static long s_long1 = long.MaxValue;
    static long s_long2 = 0L;
    static uint s_uint0 = 1u;
    static uint s_uint1 = 3000000000u;
    static uint s_uint2 = 1u;
    static byte s_byte0 = (byte)1;
    static byte s_byte1 = (byte)255;
    static byte s_byte2 = (byte)255;
    static short s_short0 = (short)-1;
    static short s_short1 = short.MaxValue;
    static short s_short2 = (short)-1;
    static ushort s_ushort0 = (ushort)2;
    static ushort s_ushort1 = (ushort)40000;
    static ushort s_ushort2 = (ushort)2;
    static sbyte s_sbyte0 = (sbyte)127;
    static sbyte s_sbyte1 = (sbyte)5;
    static sbyte s_sbyte2 = (sbyte)5;
    static double s_double0 = -2.25;
    static double s_double1 = 1.5;
    static double s_double2 = 1e10;
    static float s_float0 = 1.5f;
    static float s_float1 = 3f;
    static float s_float2 = 0f;
    static char s_char0 = 'Z';
    static char s_char1 = 'Z';
    static char s_char2 = '\uffff';
    static bool s_bool0 = true;
    static bool s_bool1 = true;
    static bool s_bool2 = false;
    static ulong s_ulong0 = 1ul;
    static ulong s_ulong1 = ulong.MaxValue;
    static ulong s_ulong2 = 0ul;

    public static void Main()
    {
        unchecked
        {
        E("0", () => (((sbyte)((s_int1 % ((s_int0 & 0x7fff) | 1)) >>> (s_int1 >>> s_int2)))).ToString());
        E("=0", () => { s_uint2 = (~((s_float2 <= s_float0) ? ((0u) | s_uint1) : s_uint0)); return (s_uint2).ToString(); });
        E("1", () => (((~((long)(s_bool2 ? s_byte1 : s_byte0))) & s_long1)).ToString());
        E("=1", () => { s_ulong0 = ((ulong)((double)((s_uint0 >> s_int0) + (s_bool0 ? s_uint2 : s_uint2)))); return (s_ulong0).ToString(); });
        E("2", () => ((((-s_double2) <= (-s_double1)) & (!s_bool0))).ToString());
        E("=2", () => { s_short0 = ((s_double1 <= s_double2) ? ((short)(s_short1 * s_short2)) : ((short)(s_short1 * s_short2))); return (s_short0).ToString(); });
        E("3", () => (((byte)(s_ulong0 >> s_int0))).ToString());
        E("=3", () => { s_long2 = (5000000000L); return (s_long2).ToString(); });
        E("4", () => ((((long)((char)(s_long2 >> (0)))) + s_long0)).ToString());
        E("=4", () => { s_int0 = ((-100) | (((int)(s_ulong1 * s_ulong0)) - ((int)(s_bool2 ? (uint.MaxValue) : (0u))))); return (s_int0).ToString(); });
        E("5", () => ((int)s_char2).ToString());
        E("=5", () => { s_long2 = (((long)(s_bool2 ? (3.0) : s_double0)) * (((long)(uint.MaxValue)) & (-s_long0))); return (s_long2).ToString(); });
        E("6", () => ((int)((char)(((((int)(1e300)) | ((int)s_ulong2)) % ((s_int1 & 0x7fff) | 1)) & ((int)((sbyte)(((sbyte)s_int1) | ((sbyte)s_int1))))))).ToString());
        E("=6", () => { s_double1 = (((double)((sbyte)-128)) - (s_bool0 ? s_double2 : s_double2)); return (s_double1).ToString(); });
        E("7", () => ((((long)s_int2) / ((((long)(short.MaxValue)) & 0x7fff) | 1))).ToString());
        E("=7", () => { s_ulong0 = ((ulong)s_int2); return (s_ulong0).ToString(); });
        E("8", () => (s_short0).ToString());
        E("=8", () => { s_char1 = ((char)(5000000000L)); return ((int)s_char1).ToString(); });
        E("9", () => (((short)(((int)s_short1) + ((int)(((12u) == s_uint2) ? ((sbyte)s_long1) : ((sbyte)s_int0)))))).ToString());
        E("=9", () => { s_int2 = ((((s_int0 >>> s_int0) % (((s_bool0 ? s_int0 : s_int0) & 0x7fff) | 1)) % (((((int)s_char0) - ((int.MaxValue) >> s_int2)) & 0x7fff) | 1)) % ((((int)((ushort)(((ushort)s_uint0) - ((ushort)s_uint2)))) & 0x7fff) | 1)); return (s_int2).ToString(); });
        E("10", () => (((byte)((s_int0 > s_int2) ? ((sbyte)s_ulong0) : ((sbyte)s_long1)))).ToString());
        E("=10", () => { s_float2 = ((float)((double)(-((long)s_char0)))); return (s_float2).ToString(); });
        E("11", () => ((-(((float)((long)(s_float2 / s_float1))) / s_float1))).ToString());
        E("=11", () => { s_char2 = ((s_bool0 != ((s_float0 * (-7.75f)) > (s_bool2 ? s_float2 : s_float2))) ? ((char)(((char)(((char)s_long2) - ((char)s_uint1))) - ((char)(s_int1 ^ s_int2)))) : ((char)(((char)(((char)s_float1) - ((char)s_uint2))) ^ ((char)(~s_int2))))); return ((int)s_char2).ToString(); });
        E("12", () => (((ushort)(((ushort)((s_int1 & s_int1) - (-1))) + ((ushort)((char)((byte)s_uint0)))))).ToString());
        E("=12", () => { s_byte2 = ((byte)((s_long2 | (-1L)) * ((long)s_char1))); return (s_byte2).ToString(); });
        E("13", () => ((-((-0.5) * (0.1)))).ToString());
        E("=13", () => { s_bool2 = ((s_long1 - s_long2) >= (s_long1 & (5000000000L))); return (s_bool2).ToString(); });
        E("14", () => ((int)((char)(s_int2 + (255)))).ToString());
        E("=14", () => { s_bool1 = (true); return (s_bool1).ToString(); });
        E("15", () => (s_double0).ToString());
        E("=15", () => { s_ushort2 = ((ushort)((s_uint0 | s_uint2) >>> s_int0)); return (s_ushort2).ToString(); });
        E("16", () => ((int)((char)(s_uint2 ^ (3000000000u)))).ToString());
        E("=16", () => { s_ulong0 = s_ulong1; return (s_ulong0).ToString(); });
        E("17", () => (((uint)((char)(((char)(s_long0 * s_long2)) ^ ((char)((long)s_short2)))))).ToString());
        E("=17", () => { s_uint0 = ((uint)(((!s_bool0) ? s_double1 : ((double)s_float0)) % ((double)((ushort)s_long0)))); return (s_uint0).ToString(); });
        E("18", () => (((uint)((sbyte)((int)s_float2)))).ToString());
        E("=18", () => { s_byte1 = ((byte)((long)(s_int0 | s_int1))); return (s_byte1).ToString(); });
        E("19", () => (((((!s_bool0) ? (s_int1 / ((s_int0 & 0x7fff) | 1)) : ((int)s_ushort1)) <= ((int)((double)s_char0))) | (!((s_float2 + s_float0) >= (s_float0 + s_float1))))).ToString());
        E("=19", () => { s_ulong2 = ((ulong)(s_float2 + s_float0)); return (s_ulong2).ToString(); });
        E("20", () => (((s_long1 == ((long)s_sbyte2)) ? ((ushort)((ulong)s_uint2)) : ((ushort)(((long)((byte)s_uint1)) - s_long2)))).ToString());
        E("=20", () => { s_double2 = (-(-((double)(~(-77L))))); return (s_double2).ToString(); });
        E("21", () => (((ulong)(s_float2 - (s_float0 % (((float)s_short1) / (-s_float0)))))).ToString());
        E("=21", () => { s_float1 = (((float)((uint)(1L))) % s_float1); return (s_float1).ToString(); });
        E("22", () => ((3.0)).ToString());
        E("=22", () => { s_sbyte1 = s_sbyte0; return (s_sbyte1).ToString(); });
        E("23", () => (((double)((byte)((sbyte)((s_int1 | s_int2) & (7)))))).ToString());
        E("=23", () => { s_ushort2 = s_ushort2; return (s_ushort2).ToString(); });
        E("24", () => (((short)(~(~((s_uint0 ^ (0u)) % (((s_uint2 >> s_int1) & 0x7fff) | 1)))))).ToString());
        E("=24", () => { s_float0 = ((float)(s_bool2 ? s_ushort2 : s_ushort0)); return (s_float0).ToString(); });
        E("25", () => (((long)s_ushort2)).ToString());
        E("=25", () => { s_double1 = ((s_double0 - s_double1) % (s_double1 % s_double0)); return (s_double1).ToString(); });
        E("26", () => (((((ulong)((s_long0 | (-77L)) % ((((long.MaxValue) / ((s_long2 & 0x7fff) | 1)) & 0x7fff) | 1))) & s_ulong0) & (((!(s_long0 < (1L))) ? (1ul) : ((!s_bool1) ? (s_bool1 ? s_ulong0 : (10000000000ul)) : ((ulong)s_uint2))) | (1ul)))).ToString());
        E("=26", () => { s_char2 = ((char)(10000000000ul)); return ((int)s_char2).ToString(); });
        E("27", () => (((short)(((short)(((short)((byte)((sbyte)(0)))) & ((short)(((short)(((short)s_long0) | ((short)s_double0))) - ((short)(~s_uint0)))))) + ((short)s_uint2)))).ToString());
        E("=27", () => { s_byte2 = ((byte)(((int)(s_float1 % s_float2)) - (~(s_int1 >>> s_int2)))); return (s_byte2).ToString(); });
        E("28", () => (((s_uint2 >>> ((int)((ushort)s_long1))) << ((int)((((ulong)s_uint2) + (s_ulong2 >> s_int0)) | (((9ul) / ((s_ulong1 & 0x7fff) | 1)) / (((~s_ulong2) & 0x7fff) | 1)))))).ToString());
        E("=28", () => { s_float1 = ((s_long2 > s_long2) ? (s_float0 % s_float0) : (s_float2 / s_float1)); return (s_float1).ToString(); });
        E("29", () => (((byte)((1u) << s_int0))).ToString());
        E("=29", () => { s_bool1 = ((~(s_bool0 ? s_uint2 : s_uint2)) <= ((12u) % ((s_uint0 & 0x7fff) | 1))); return (s_bool1).ToString(); });
        E("30", () => ((s_uint2 >= (((s_uint0 * s_uint1) | s_uint1) / ((((uint)((long)s_ushort2)) & 0x7fff) | 1)))).ToString());
        E("=30", () => { s_int2 = (((1) + (int.MinValue)) - (~(255))); return (s_int2).ToString(); });
        E("31", () => ((((ulong)(long.MaxValue)) < ((s_ulong0 | s_ulong1) & (s_ulong2 / ((s_ulong1 & 0x7fff) | 1))))).ToString());
        E("=31", () => { s_float0 = s_float2; return (s_float0).ToString(); });
        E("32", () => ((int)((((long)((char)s_uint1)) <= s_long1) ? ((char)((((12u) & s_uint1) / (((s_uint1 << s_int2) & 0x7fff) | 1)) >>> (((int)s_byte1) | s_int0))) : ((char)(((s_long0 * (5000000000L)) <= s_long0) ? ((s_uint1 << s_int1) >>> (s_int1 * s_int1)) : (s_bool1 ? (s_uint0 | (0u)) : (s_uint0 >>> s_int2)))))).ToString());
        E("=32", () => { s_int0 = (((int.MaxValue) / (((65536) & 0x7fff) | 1)) / ((((int)s_ushort1) & 0x7fff) | 1)); return (s_int0).ToString(); });
        E("33", () => (((((((uint)(0L)) ^ ((uint)s_float0)) - (((uint)s_ulong0) & (s_uint0 - s_uint1))) << s_int2) >>> (((int)((long)((short)(((short)300) + ((short)-1))))) & ((!(s_float1 > s_float0)) ? ((s_int2 ^ s_int1) & s_int1) : ((s_int0 - (123456789)) + (s_int2 % ((s_int2 & 0x7fff) | 1))))))).ToString());
        E("=33", () => { s_int2 = (((int.MinValue) < s_int2) ? s_int1 : (s_bool0 ? s_int0 : s_int0)); return (s_int2).ToString(); });
        E("34", () => ((ulong.MaxValue)).ToString());
        E("=34", () => { s_ulong1 = (((ulong)((sbyte)s_long0)) >>> ((s_int1 + s_int1) / (((s_int1 + s_int2) & 0x7fff) | 1))); return (s_ulong1).ToString(); });
        E("35", () => ((((float)(((s_bool1 == s_bool1) || ((-1e10) < s_double2)) ? (((0ul) % ((s_ulong0 & 0x7fff) | 1)) * ((10000000000ul) & s_ulong2)) : (((ulong)s_short0) % ((((ulong)s_int1) & 0x7fff) | 1)))) + (((float)s_byte1) * (((~s_long1) > (s_long1 & s_long1)) ? ((s_ulong2 > (ulong.MaxValue)) ? (s_bool2 ? (-2.25f) : s_float2) : (s_bool2 ? s_float2 : s_float1)) : (-((float)((short)-1))))))).ToString());
        E("=35", () => { s_short1 = ((short)(((short)s_int2) ^ (s_bool0 ? s_short0 : (short.MinValue)))); return (s_short1).ToString(); });
        E("36", () => (((s_uint2 ^ (~s_uint1)) * (s_uint2 % ((s_uint0 & 0x7fff) | 1)))).ToString());
        E("=36", () => { s_char2 = ((!s_bool2) ? ((char)s_uint2) : ((char)s_int1)); return ((int)s_char2).ToString(); });
        E("37", () => (((byte)((uint)s_short1))).ToString());
        E("=37", () => { s_char2 = ((char)((uint)s_int0)); return ((int)s_char2).ToString(); });
        E("38", () => (s_sbyte1).ToString());
        E("=38", () => { s_ulong0 = ((1ul) & ((ulong)(5000000000L))); return (s_ulong0).ToString(); });
        E("39", () => ((((float)s_uint1) - (s_bool2 ? (0.1f) : s_float2))).ToString());
        E("=39", () => { s_double2 = (-s_double2); return (s_double2).ToString(); });
        E("40", () => (((ushort)(((ushort)(((ushort)40000) + ((ushort)s_uint1))) + ((ushort)(s_long0 / ((s_long0 & 0x7fff) | 1)))))).ToString());
        E("=40", () => { s_double0 = (((double)((long)s_byte0)) - ((s_double0 - s_double2) * s_double0)); return (s_double0).ToString(); });
        E("41", () => (s_bool2).ToString());
        E("=41", () => { s_double0 = ((((double)s_short1) + s_double2) + ((s_float2 > s_float1) ? ((double)s_sbyte0) : (s_double2 % s_double1))); return (s_double0).ToString(); });
        E("42", () => ((int)((s_bool1 == s_bool1) ? s_char2 : ((char)(1u)))).ToString());
        E("=42", () => { s_bool1 = ((!(false)) && (s_bool1 ^ s_bool1)); return (s_bool1).ToString(); });
        E("43", () => (((ushort)(int.MaxValue))).ToString());
        E("=43", () => { s_char0 = ((char)((ushort)(s_bool1 ? (1) : s_int1))); return ((int)s_char0).ToString(); });
        E("44", () => ((!((((uint)s_int1) ^ ((s_uint2 >>> s_int0) % (((s_uint0 ^ s_uint0) & 0x7fff) | 1))) < ((((0L) >= s_long1) && (false)) ? ((uint)((ulong)s_double2)) : (12u))))).ToString());
        E("=44", () => { s_sbyte0 = s_sbyte1; return (s_sbyte0).ToString(); });
        E("45", () => ((1e300)).ToString());
        E("=45", () => { s_short2 = ((short)((int)(((ulong)s_float2) & (~s_ulong0)))); return (s_short2).ToString(); });
        E("46", () => ((((double)((ushort)((long)((short)300)))) - ((double)(s_uint2 - ((uint)s_float1))))).ToString());
        E("=46", () => { s_char1 = ((char)(s_uint0 ^ (s_uint0 ^ (s_uint1 % ((s_uint1 & 0x7fff) | 1))))); return ((int)s_char1).ToString(); });
        E("47", () => (((short)(s_bool2 ? ((sbyte)((long)s_ushort0)) : ((sbyte)((s_uint2 <= s_uint0) ? ((int)s_ushort0) : (s_int0 * s_int1)))))).ToString());
        E("=47", () => { s_float0 = (((s_float2 + s_float0) * (s_float1 % s_float0)) + ((-(0f)) * (-s_float2))); return (s_float0).ToString(); });
        E("48", () => (((short)(s_int1 % ((((s_int0 / ((((int)s_short1) & 0x7fff) | 1)) / ((((int)((sbyte)(1u))) & 0x7fff) | 1)) & 0x7fff) | 1)))).ToString());
        E("=48", () => { s_bool0 = (((s_int0 ^ s_int0) ^ (-s_int0)) <= ((s_int0 << s_int1) ^ (s_int2 - s_int1))); return (s_bool0).ToString(); });
        E("49", () => (((uint)((double)((short)((-100) | s_int2))))).ToString());
        E("=49", () => { s_int2 = ((-(0)) & (s_int1 >>> s_int1)); return (s_int2).ToString(); });
        E("50", () => (((ulong)s_long1)).ToString());
        E("=50", () => { s_int2 = (((s_int0 | s_int2) ^ (s_int0 - s_int1)) ^ (~(s_int2 * s_int1))); return (s_int2).ToString(); });
        E("51", () => ((((-2.25) / (-(-2.25))) * s_double0)).ToString());
        E("=51", () => { s_byte1 = ((byte)(s_long1 ^ s_long1)); return (s_byte1).ToString(); });
        E("52", () => ((int)((char)(((~(s_long2 - s_long0)) >> ((s_bool1 || s_bool0) ? s_int1 : (s_int1 * s_int0))) ^ (long.MinValue)))).ToString());
        E("=52", () => { s_byte2 = ((byte)(-(-s_float1))); return (s_byte2).ToString(); });
        E("53", () => ((((~s_int2) * ((s_bool2 ? s_int1 : s_int2) >> (s_int0 << s_int1))) | ((((int.MaxValue) >>> s_int0) >>> (s_int2 >>> s_int1)) ^ (((true) ^ s_bool1) ? (s_int2 | s_int0) : ((0) ^ s_int0))))).ToString());
        E("=53", () => { s_sbyte0 = s_sbyte2; return (s_sbyte0).ToString(); });
        E("54", () => (((ushort)((uint)(((s_int0 + s_int2) / (((s_int2 >> (int.MaxValue)) & 0x7fff) | 1)) - ((int)((short)s_float0)))))).ToString());
        E("=54", () => { s_ulong1 = (((((ulong)s_char2) | (s_ulong1 * (9ul))) - ((ulong)((double)s_ulong2))) - (((~s_uint1) > (s_uint0 * s_uint2)) ? (~(s_ulong1 >>> s_int0)) : (((ulong)s_uint1) >> s_int0))); return (s_ulong1).ToString(); });
        E("55", () => ((s_double2 % ((1e10) + s_double2))).ToString());
        E("=55", () => { s_bool2 = (((double)s_int1) < ((double)s_float2)); return (s_bool2).ToString(); });
        E("56", () => ((~s_uint2)).ToString());
        E("=56", () => { s_sbyte0 = ((sbyte)(((sbyte)(s_int1 / ((((int)s_uint2) & 0x7fff) | 1))) * ((sbyte)((-s_int2) ^ (s_int1 | s_int1))))); return (s_sbyte0).ToString(); });
        E("57", () => ((int)((char)(s_uint0 >>> s_int0))).ToString());
        E("=57", () => { s_float0 = (-s_float0); return (s_float0).ToString(); });
        E("58", () => (((((s_ulong2 < ((ulong.MaxValue) << s_int1)) ? s_int1 : (s_int2 * (s_int2 << s_int0))) + ((((true) != s_bool1) ? (s_bool2 ? s_int0 : s_int1) : (s_int0 - s_int2)) >>> ((s_bool1 & s_bool2) ? (s_int1 + s_int1) : (s_int2 << s_int0)))) == ((((s_float0 <= s_float1) != (s_bool0 | s_bool2)) ? (s_bool2 ? (s_int0 << s_int2) : s_int0) : ((int)(s_bool1 ? (0u) : s_uint1))) % ((((int)((s_float1 + (0.1f)) - (s_float1 + s_float0))) & 0x7fff) | 1)))).ToString());
        E("=58", () => { s_double2 = ((s_uint1 < s_uint1) ? s_double1 : ((double)s_long2)); return (s_double2).ToString(); });
        E("59", () => (((byte)(s_uint0 << (1)))).ToString());
        E("=59", () => { s_double0 = ((((1e300) * (1e300)) % (s_double0 * s_double2)) - s_double2); return (s_double0).ToString(); });
        }
    }
}
