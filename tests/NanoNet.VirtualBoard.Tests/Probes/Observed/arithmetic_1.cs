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

    static int s_int0 = -100;
    static int s_int1 = 1;
    static int s_int2 = -100;
    static long s_long0 = -1L;
    static long s_long1 = 0L;
    static long s_long2 = long.MaxValue;
    static uint s_uint0 = 1u;
    static uint s_uint1 = 12u;
    static uint s_uint2 = 3000000000u;
    static byte s_byte0 = (byte)1;
    static byte s_byte1 = (byte)1;
    static byte s_byte2 = (byte)1;
    static short s_short0 = short.MinValue;
    static short s_short1 = (short)300;
    static short s_short2 = short.MaxValue;
    static ushort s_ushort0 = (ushort)40000;
    static ushort s_ushort1 = (ushort)40000;
    static ushort s_ushort2 = (ushort)2;
    static sbyte s_sbyte0 = (sbyte)127;
    static sbyte s_sbyte1 = (sbyte)5;
    static sbyte s_sbyte2 = (sbyte)127;
    static double s_double0 = 0.0;
    static double s_double1 = 1e300;
    static double s_double2 = -2.25;
    static float s_float0 = 0.1f;
    static float s_float1 = 3f;
    static float s_float2 = 3f;
    static char s_char0 = 'Z';
    static char s_char1 = '0';
    static char s_char2 = 'a';
    static bool s_bool0 = false;
    static bool s_bool1 = true;
    static bool s_bool2 = true;
    static ulong s_ulong0 = 0ul;
    static ulong s_ulong1 = ulong.MaxValue;
    static ulong s_ulong2 = 1ul;

    public static void Main()
    {
        unchecked
        {
        E("0", () => ((short.MinValue)).ToString());
        E("=0", () => { s_sbyte0 = ((sbyte)(((int)((sbyte)(s_sbyte1 * s_sbyte1))) & (~s_int2))); return (s_sbyte0).ToString(); });
        E("1", () => ((((s_long2 % (((-1L) & 0x7fff) | 1)) * (s_long1 << (7))) % (((((long)('0')) << (-s_int2)) & 0x7fff) | 1))).ToString());
        E("=1", () => { s_int1 = ((((uint)s_long1) > ((uint)s_short0)) ? ((s_int1 / ((s_int2 & 0x7fff) | 1)) << ((int)s_byte2)) : (((-100) / ((s_int0 & 0x7fff) | 1)) & ((-100) + (123456789)))); return (s_int1).ToString(); });
        E("2", () => (s_short1).ToString());
        E("=2", () => { s_short1 = ((short)((s_int1 & s_int2) >>> (s_int1 << s_int0))); return (s_short1).ToString(); });
        E("3", () => (((ushort)(s_long0 - s_long2))).ToString());
        E("=3", () => { s_char0 = s_char0; return ((int)s_char0).ToString(); });
        E("4", () => (((-((double)((char)(s_char1 ^ ((char)s_uint0))))) * ((-((s_bool1 | s_bool2) ? (s_double2 % (-1e10)) : ((double)s_long2))) + s_double0))).ToString());
        E("=4", () => { s_int1 = ((int)((char)s_uint0)); return (s_int1).ToString(); });
        E("5", () => (((s_bool1 | (((uint)('a')) >= ((uint)((sbyte)s_float0)))) == (((!(s_long2 != (1L))) ? s_uint1 : (s_uint1 - s_uint2)) >= (((s_uint0 & s_uint0) | s_uint0) >>> ((s_int2 ^ s_int0) & ((int)s_byte2)))))).ToString());
        E("=5", () => { s_byte2 = ((byte)((s_int2 / ((s_int0 & 0x7fff) | 1)) ^ (s_int0 ^ s_int1))); return (s_byte2).ToString(); });
        E("6", () => (((ushort)((s_long1 ^ s_long2) / (((s_long0 % ((s_long2 & 0x7fff) | 1)) & 0x7fff) | 1)))).ToString());
        E("=6", () => { s_double0 = ((double)((char)s_long0)); return (s_double0).ToString(); });
        E("7", () => (s_long0).ToString());
        E("=7", () => { s_byte0 = ((byte)(~(12u))); return (s_byte0).ToString(); });
        E("8", () => (s_bool2).ToString());
        E("=8", () => { s_char0 = s_char0; return ((int)s_char0).ToString(); });
        E("9", () => ((((double)(s_bool0 ? s_char1 : s_char2)) * (s_double0 - ((0.0) / s_double2)))).ToString());
        E("=9", () => { s_float1 = (((s_bool2 ? ((float)s_ulong0) : (s_bool2 ? s_float1 : s_float2)) - ((float)(s_bool0 ? s_double0 : s_double1))) * (s_float1 + (((float)(0u)) - s_float1))); return (s_float1).ToString(); });
        E("10", () => (s_double1).ToString());
        E("=10", () => { s_long0 = s_long0; return (s_long0).ToString(); });
        E("11", () => (((sbyte)(((sbyte)(~s_long0)) & ((sbyte)(long.MaxValue))))).ToString());
        E("=11", () => { s_bool1 = (!(s_uint2 == s_uint2)); return (s_bool1).ToString(); });
        E("12", () => ((int)((char)s_int0)).ToString());
        E("=12", () => { s_byte2 = ((byte)(s_ulong2 | ((s_ulong1 & (ulong.MaxValue)) & s_ulong0))); return (s_byte2).ToString(); });
        E("13", () => ((((int)((0ul) + s_ulong2)) != ((s_int1 << (int.MaxValue)) >> (s_bool2 ? s_int0 : s_int0)))).ToString());
        E("=13", () => { s_byte1 = ((byte)((long)((byte)((sbyte)(1))))); return (s_byte1).ToString(); });
        E("14", () => ((((double)((ushort)((short)(s_short1 * s_short0)))) / (-((s_double2 + s_double0) + (s_double2 - (3.0)))))).ToString());
        E("=14", () => { s_float0 = (-(((s_int2 / ((s_int2 & 0x7fff) | 1)) >= (s_int2 + s_int0)) ? (((false) ? s_float0 : s_float2) + (s_float2 + s_float0)) : (((1.5f) + s_float0) % ((float)s_short1)))); return (s_float0).ToString(); });
        E("15", () => ((int)((char)(((char)(((char)(-s_long2)) & ((char)(s_long0 - ((long.MinValue) * (0L)))))) - ((char)(((s_int2 >> s_int2) << (s_bool1 ? s_int1 : (1))) ^ (s_int0 | s_int1)))))).ToString());
        E("=15", () => { s_uint0 = (((~((0u) % ((s_uint0 & 0x7fff) | 1))) / ((((s_uint1 * (1u)) >> s_int2) & 0x7fff) | 1)) ^ ((uint)s_ushort1)); return (s_uint0).ToString(); });
        E("16", () => (((((s_uint2 / ((s_uint1 & 0x7fff) | 1)) <= (~s_uint1)) & ((s_bool1 & s_bool0) | (s_double2 <= s_double2))) ? (((s_uint2 << s_int0) + ((uint)s_sbyte0)) << (~((-100) | s_int1))) : (((uint)((false) ? s_int2 : s_int0)) + ((~s_uint0) - (s_uint0 & s_uint0))))).ToString());
        E("=16", () => { s_ushort1 = ((ushort)(~s_uint2)); return (s_ushort1).ToString(); });
        E("17", () => (((((ulong)s_ushort1) >= (s_ulong0 >>> s_int2)) ? s_ulong1 : ((!s_bool0) ? (s_ulong1 / ((s_ulong0 & 0x7fff) | 1)) : (s_ulong0 ^ s_ulong2)))).ToString());
        E("=17", () => { s_char1 = ((char)((ulong)(s_long2 & s_long1))); return ((int)s_char1).ToString(); });
        E("18", () => (((sbyte)((long.MaxValue) * s_long2))).ToString());
        E("=18", () => { s_double1 = ((((s_double0 - s_double0) - (s_double0 * s_double0)) + (-(s_double2 / (3.0)))) + (s_double0 * (-s_double1))); return (s_double1).ToString(); });
        E("19", () => (((!((s_uint0 < s_uint2) != (s_bool0 ^ s_bool2))) ? ((short)((s_int1 <= s_int1) ? ((char)(s_char0 - s_char1)) : ((char)s_long2))) : ((short)((s_bool2 | s_bool2) ? ((long)s_byte0) : ((0L) * s_long0))))).ToString());
        E("=19", () => { s_float2 = (((float)((sbyte)s_uint2)) * ((s_float1 % s_float0) % (-s_float2))); return (s_float2).ToString(); });
        E("20", () => (((s_long2 * (long.MinValue)) >> ((int)s_double0))).ToString());
        E("=20", () => { s_short2 = ((short)((byte)(((byte)(s_int1 / ((s_int0 & 0x7fff) | 1))) + ((byte)(((byte)s_ushort0) + ((byte)s_uint1)))))); return (s_short2).ToString(); });
        E("21", () => (((ushort)40000)).ToString());
        E("=21", () => { s_sbyte0 = ((sbyte)(s_long1 % ((s_long1 & 0x7fff) | 1))); return (s_sbyte0).ToString(); });
        E("22", () => (((s_long0 >>> (123456789)) | (s_long0 * s_long0))).ToString());
        E("=22", () => { s_long1 = (((false) ? (long.MaxValue) : s_long1) + ((-1L) & s_long0)); return (s_long1).ToString(); });
        E("23", () => (((ushort)2)).ToString());
        E("=23", () => { s_ushort2 = ((ushort)((byte)s_uint0)); return (s_ushort2).ToString(); });
        E("24", () => (((sbyte)((3000000000u) / ((s_uint2 & 0x7fff) | 1)))).ToString());
        E("=24", () => { s_double0 = ((double)s_sbyte1); return (s_double0).ToString(); });
        E("25", () => ((((float)(((s_long1 >= s_long1) || (s_long1 <= s_long1)) ? ((s_int0 >>> (0)) % (((s_int0 ^ s_int1) & 0x7fff) | 1)) : ((s_int1 << s_int2) << (~s_int0)))) % (((((float)s_short1) + (s_float2 * s_float2)) + (s_bool1 ? ((float)s_long1) : (s_float0 % s_float1))) - (((-s_float1) + (s_float0 * s_float0)) * s_float1)))).ToString());
        E("=25", () => { s_short0 = ((short)(s_int1 + (7))); return (s_short0).ToString(); });
        E("26", () => (((ushort)(s_int0 * (s_int2 ^ s_int2)))).ToString());
        E("=26", () => { s_int1 = ((s_int1 - s_int2) + (s_int2 << s_int1)); return (s_int1).ToString(); });
        E("27", () => (((float)(~((0u) | s_uint0)))).ToString());
        E("=27", () => { s_double0 = s_double1; return (s_double0).ToString(); });
        E("28", () => ((int)((char)((s_bool1 ? (((true) ? s_int1 : s_int0) / ((((int)(1.5)) & 0x7fff) | 1)) : (s_bool1 ? (s_int2 / ((s_int1 & 0x7fff) | 1)) : (s_int2 * s_int0))) + (123456789)))).ToString());
        E("=28", () => { s_int2 = (((int)(s_double1 * (0.1))) >>> ((int)((char)(s_char1 ^ s_char0)))); return (s_int2).ToString(); });
        E("29", () => ((short.MaxValue)).ToString());
        E("=29", () => { s_ushort0 = ((ushort)(((ulong)s_ushort2) / (((~s_ulong0) & 0x7fff) | 1))); return (s_ushort0).ToString(); });
        E("30", () => (((s_uint2 - s_uint2) | ((uint)s_ushort2))).ToString());
        E("=30", () => { s_float1 = s_float2; return (s_float1).ToString(); });
        E("31", () => (((byte)(((byte)s_char2) & ((byte)s_int0)))).ToString());
        E("=31", () => { s_char0 = s_char1; return ((int)s_char0).ToString(); });
        E("32", () => ((int)((char)((short)s_double0))).ToString());
        E("=32", () => { s_float1 = (((s_float1 * s_float1) + (-s_float0)) + ((float)s_char0)); return (s_float1).ToString(); });
        E("33", () => (((byte)(s_bool2 ? s_uint0 : (3000000000u)))).ToString());
        E("=33", () => { s_int1 = (((s_uint1 % ((s_uint2 & 0x7fff) | 1)) > ((s_uint1 >>> s_int2) >> (s_int1 | s_int0))) ? (((1.5) > (s_double0 / s_double0)) ? ((int)((sbyte)s_uint0)) : ((-s_int2) << s_int1)) : ((~((int)s_long0)) << ((7) & (s_int0 & s_int0)))); return (s_int1).ToString(); });
        E("34", () => (((float)((uint)s_double0))).ToString());
        E("=34", () => { s_long0 = ((((1L) * s_long2) - (s_long2 ^ s_long0)) >> (s_int1 - ((123456789) % ((s_int0 & 0x7fff) | 1)))); return (s_long0).ToString(); });
        E("35", () => (((((int)(s_bool1 ? s_char0 : s_char0)) << ((int)((false) ? s_uint2 : s_uint0))) % ((((false) ? (s_bool0 ? (s_int0 ^ (123456789)) : s_int0) : (s_int0 % (((s_int1 % ((s_int0 & 0x7fff) | 1)) & 0x7fff) | 1))) & 0x7fff) | 1))).ToString());
        E("=35", () => { s_ushort2 = ((false) ? ((ushort)s_uint0) : ((ushort)(s_bool1 ? (s_int0 / (((0) & 0x7fff) | 1)) : ((int.MaxValue) / ((s_int1 & 0x7fff) | 1))))); return (s_ushort2).ToString(); });
        E("36", () => (((sbyte)s_uint1)).ToString());
        E("=36", () => { s_short2 = ((short)(((short)((int)s_ulong0)) + ((short)(-s_long2)))); return (s_short2).ToString(); });
        E("37", () => (((short)((((int)s_float1) > ((int)s_short2)) ? ((uint)(s_ulong2 % ((s_ulong0 & 0x7fff) | 1))) : s_uint2))).ToString());
        E("=37", () => { s_double2 = ((s_double1 - s_double1) * ((double)(s_uint2 + s_uint1))); return (s_double2).ToString(); });
        E("38", () => (((sbyte)s_short0)).ToString());
        E("=38", () => { s_long2 = ((long)((false) ? s_short0 : s_short1)); return (s_long2).ToString(); });
        E("39", () => ((1e10)).ToString());
        E("=39", () => { s_uint1 = ((~s_uint1) + s_uint1); return (s_uint1).ToString(); });
        E("40", () => (((ushort)(((ushort)(((ushort)(((s_bool2 != s_bool1) ? ((ushort)(12u)) : ((ushort)s_int0)) - ((ushort)s_uint0))) & ((ushort)((s_int0 ^ (int.MaxValue)) / ((((7) / (((0) & 0x7fff) | 1)) & 0x7fff) | 1))))) * ((ushort)(((ushort)s_long1) * ((ushort)(~((false) ? s_uint2 : s_uint2)))))))).ToString());
        E("=40", () => { s_double1 = (((-1e10) * s_double2) + (-0.5)); return (s_double1).ToString(); });
        E("41", () => (((byte)(s_long2 / (((((long)(s_int2 * s_int0)) >>> (-(s_int0 & s_int2))) & 0x7fff) | 1)))).ToString());
        E("=41", () => { s_byte2 = ((byte)(((byte)(s_long2 >> s_int0)) - ((byte)((false) ? (1L) : s_long1)))); return (s_byte2).ToString(); });
        E("42", () => ((s_bool2 ? s_short1 : s_short2)).ToString());
        E("=42", () => { s_bool2 = (false); return (s_bool2).ToString(); });
        E("43", () => (((byte)((((double)((long)(1u))) / (-(-s_double2))) - (-((double)((sbyte)s_uint1)))))).ToString());
        E("=43", () => { s_sbyte1 = ((sbyte)(s_sbyte2 ^ ((sbyte)s_int1))); return (s_sbyte1).ToString(); });
        E("44", () => ((((s_int1 & (s_int1 << s_int2)) * (-((1) << s_int0))) >> ((int)((byte)(((byte)(((byte)200) & s_byte1)) | ((byte)s_int0)))))).ToString());
        E("=44", () => { s_int1 = ((s_int0 >>> s_int0) * (s_int0 ^ s_int1)); return (s_int1).ToString(); });
        E("45", () => (((byte)((long)s_char1))).ToString());
        E("=45", () => { s_ulong2 = ((~s_ulong0) << ((int)s_double1)); return (s_ulong2).ToString(); });
        E("46", () => ((s_double2 * (s_double2 % s_double0))).ToString());
        E("=46", () => { s_uint0 = (((1u) + s_uint1) & (s_uint1 % ((s_uint2 & 0x7fff) | 1))); return (s_uint0).ToString(); });
        E("47", () => ((-((float)((byte)((s_bool1 ^ s_bool1) ? ((-1L) / ((s_long2 & 0x7fff) | 1)) : (s_long0 - (0L))))))).ToString());
        E("=47", () => { s_ushort2 = ((ushort)(~((s_long2 + (0L)) & (s_long2 ^ (long.MinValue))))); return (s_ushort2).ToString(); });
        E("48", () => ((int)((char)((long)(s_int2 % ((s_int0 & 0x7fff) | 1))))).ToString());
        E("=48", () => { s_byte2 = ((byte)(s_long2 + (s_bool2 ? s_long0 : s_long1))); return (s_byte2).ToString(); });
        E("49", () => (((byte)((long)((char)s_uint0)))).ToString());
        E("=49", () => { s_long1 = (((long)(short.MaxValue)) / (((s_long2 ^ s_long1) & 0x7fff) | 1)); return (s_long1).ToString(); });
        E("50", () => (((true) == (((-(s_double0 * s_double1)) - ((double)((sbyte)s_long0))) > s_double2))).ToString());
        E("=50", () => { s_double0 = (((double)s_byte1) / ((-(-s_double2)) + (((double)s_int2) - (s_double0 - s_double1)))); return (s_double0).ToString(); });
        E("51", () => ((ulong.MaxValue)).ToString());
        E("=51", () => { s_sbyte0 = (((!(!s_bool1)) | (((1e300) % s_double2) != ((double)s_byte2))) ? ((sbyte)((uint)((char)(('Z') - s_char2)))) : ((sbyte)(~(s_uint0 >> (123456789))))); return (s_sbyte0).ToString(); });
        E("52", () => (((sbyte)5)).ToString());
        E("=52", () => { s_bool0 = (s_long0 > (-s_long0)); return (s_bool0).ToString(); });
        E("53", () => (((sbyte)((uint)((sbyte)(((sbyte)s_int0) | ((sbyte)s_uint1)))))).ToString());
        E("=53", () => { s_ulong2 = s_ulong2; return (s_ulong2).ToString(); });
        E("54", () => (((s_double0 >= s_double1) ? s_ushort1 : ((ushort)s_uint1))).ToString());
        E("=54", () => { s_double0 = ((double)s_sbyte0); return (s_double0).ToString(); });
        E("55", () => ((((!((s_double2 - s_double1) < (s_double0 - s_double1))) & (((!s_bool0) ? (s_bool0 ? s_int2 : s_int2) : (s_int2 >> s_int1)) > ((int)s_double2))) ? ((ushort)(s_ushort0 & ((ushort)((s_int2 << s_int0) + ((-100) ^ s_int1))))) : s_ushort1)).ToString());
        E("=55", () => { s_sbyte1 = ((sbyte)(((sbyte)s_long2) | ((sbyte)(((long)s_uint1) / (((~s_long0) & 0x7fff) | 1))))); return (s_sbyte1).ToString(); });
        E("56", () => (((long)((s_float2 % s_float2) + (s_float2 + s_float1)))).ToString());
        E("=56", () => { s_short2 = ((short)((float)(s_int2 * s_int0))); return (s_short2).ToString(); });
        E("57", () => (((uint)(s_double1 + s_double2))).ToString());
        E("=57", () => { s_uint0 = s_uint2; return (s_uint0).ToString(); });
        E("58", () => (((-7.75f) * ((s_float1 / s_float0) + (-(-7.75f))))).ToString());
        E("=58", () => { s_int1 = (((int)((char)s_ulong0)) - ((int)((ushort)s_long1))); return (s_int1).ToString(); });
        E("59", () => ((((s_long2 >>> (123456789)) / (((s_long2 >>> s_int1) & 0x7fff) | 1)) ^ s_long2)).ToString());
        E("=59", () => { s_ushort0 = ((ushort)(((int)s_double0) * (255))); return (s_ushort0).ToString(); });
        }
    }
}
