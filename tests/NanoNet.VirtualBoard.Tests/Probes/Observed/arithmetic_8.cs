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

    static int s_int0 = 255;
    static int s_int1 = 123456789;
    static int s_int2 = 7;
    static long s_long0 = 5000000000L;
    static long s_long1 = -1L;
    static long s_long2 = long.MinValue;
    static uint s_uint0 = 0u;
    static uint s_uint1 = 0u;
    static uint s_uint2 = uint.MaxValue;
    static byte s_byte0 = (byte)255;
    static byte s_byte1 = (byte)0;
    static byte s_byte2 = (byte)0;
    static short s_short0 = short.MaxValue;
    static short s_short1 = short.MaxValue;
    static short s_short2 = (short)-1;
    static ushort s_ushort0 = (ushort)65535;
    static ushort s_ushort1 = (ushort)40000;
    static ushort s_ushort2 = (ushort)65535;
    static sbyte s_sbyte0 = (sbyte)-1;
    static sbyte s_sbyte1 = (sbyte)-1;
    static sbyte s_sbyte2 = (sbyte)-1;
    static double s_double0 = 0.1;
    static double s_double1 = 1e300;
    static double s_double2 = 100.25;
    static float s_float0 = 1e10f;
    static float s_float1 = 0f;
    static float s_float2 = -7.75f;
    static char s_char0 = 'Z';
    static char s_char1 = 'a';
    static char s_char2 = 'a';
    static bool s_bool0 = true;
    static bool s_bool1 = false;
    static bool s_bool2 = false;
    static ulong s_ulong0 = 1ul;
    static ulong s_ulong1 = 1ul;
    static ulong s_ulong2 = 1ul;

    public static void Main()
    {
        unchecked
        {
        E("0", () => (s_double2).ToString());
        E("=0", () => { s_sbyte1 = ((sbyte)((long.MaxValue) * s_long0)); return (s_sbyte1).ToString(); });
        E("1", () => (s_uint1).ToString());
        E("=1", () => { s_bool1 = (!(s_bool2 | s_bool0)); return (s_bool1).ToString(); });
        E("2", () => ((1ul)).ToString());
        E("=2", () => { s_bool2 = (!(!(false))); return (s_bool2).ToString(); });
        E("3", () => (((short)(((short)s_long2) - s_short2))).ToString());
        E("=3", () => { s_bool1 = ((s_double0 % (-2.25)) < (-(1e300))); return (s_bool1).ToString(); });
        E("4", () => (((ushort)(((!(s_float0 == (s_float1 * s_float1))) ? ((ushort)((~s_uint0) | ((uint)(255)))) : ((ushort)s_long0)) | ((ushort)((s_int1 >>> ((123456789) - s_int1)) >>> s_int2))))).ToString());
        E("=4", () => { s_short0 = ((short)(((double)s_byte1) + ((double)s_char0))); return (s_short0).ToString(); });
        E("5", () => (((ushort)(((ushort)((short)s_long2)) & ((ushort)(((ushort)s_double2) * ((ushort)s_long1)))))).ToString());
        E("=5", () => { s_char0 = ((char)((s_long2 >> s_int0) - ((-1L) + s_long0))); return ((int)s_char0).ToString(); });
        E("6", () => ((((uint)(1L)) + (((s_uint2 * s_uint0) + ((uint)s_long0)) >>> (s_int2 << s_int2)))).ToString());
        E("=6", () => { s_ulong0 = ((ulong)s_ushort0); return (s_ulong0).ToString(); });
        E("7", () => (((sbyte)((s_int0 >>> s_int2) % (((s_int1 % ((s_int0 & 0x7fff) | 1)) & 0x7fff) | 1)))).ToString());
        E("=7", () => { s_ushort0 = ((ushort)(((ushort)s_long0) - ((ushort)((false) ? s_long0 : s_long0)))); return (s_ushort0).ToString(); });
        E("8", () => (((long)((s_int2 >= (0)) ? ((1u) >> s_int2) : ((uint)s_double0)))).ToString());
        E("=8", () => { s_uint2 = ((uint)((1ul) >>> s_int1)); return (s_uint2).ToString(); });
        E("9", () => ((((((s_double1 - s_double2) - (s_bool2 ? s_double1 : s_double2)) % s_double2) * s_double1) * ((double)(1.5f)))).ToString());
        E("=9", () => { s_short0 = ((short)(s_int2 >>> (0))); return (s_short0).ToString(); });
        E("10", () => (((sbyte)((uint)s_sbyte0))).ToString());
        E("=10", () => { s_float0 = ((-((!s_bool0) ? ((float)s_int2) : s_float1)) * (-((s_float0 * s_float0) % (-s_float1)))); return (s_float0).ToString(); });
        E("11", () => (s_ulong0).ToString());
        E("=11", () => { s_char0 = ((char)(s_int1 % ((s_int0 & 0x7fff) | 1))); return ((int)s_char0).ToString(); });
        E("12", () => (((s_bool2 ? s_double1 : s_double2) * (s_double0 - s_double0))).ToString());
        E("=12", () => { s_long1 = ((~s_long0) / (((s_long2 << s_int2) & 0x7fff) | 1)); return (s_long1).ToString(); });
        E("13", () => (((short)(~(((s_uint0 == (12u)) && (s_bool2 == s_bool1)) ? (((0u) >> s_int0) - (s_uint0 + s_uint2)) : ((~(uint.MaxValue)) & (s_uint2 * s_uint1)))))).ToString());
        E("=13", () => { s_ushort1 = s_ushort2; return (s_ushort1).ToString(); });
        E("14", () => (((ulong)((short)s_uint0))).ToString());
        E("=14", () => { s_byte0 = s_byte0; return (s_byte0).ToString(); });
        E("15", () => ((s_ulong2 % (((((false) && s_bool2) ? (~s_ulong1) : (s_ulong0 % (((9ul) & 0x7fff) | 1))) & 0x7fff) | 1))).ToString());
        E("=15", () => { s_short0 = s_short1; return (s_short0).ToString(); });
        E("16", () => ((int)((char)(~s_ulong0))).ToString());
        E("=16", () => { s_byte2 = ((byte)(((s_int0 | s_int1) << (s_int1 % ((s_int1 & 0x7fff) | 1))) & (((int)s_long1) * ((int)((sbyte)127))))); return (s_byte2).ToString(); });
        E("17", () => ((s_double0 + (s_double2 + s_double2))).ToString());
        E("=17", () => { s_ushort0 = ((ushort)(((uint)(s_bool1 ? s_float0 : (-2.25f))) ^ (s_uint0 - (s_uint0 | s_uint2)))); return (s_ushort0).ToString(); });
        E("18", () => (((byte)(((1L) % (((0L) & 0x7fff) | 1)) - (s_long1 / ((s_long0 & 0x7fff) | 1))))).ToString());
        E("=18", () => { s_uint0 = ((s_uint0 & s_uint0) - (s_uint0 * s_uint0)); return (s_uint0).ToString(); });
        E("19", () => ((((s_ulong2 ^ s_ulong2) >= (~s_ulong0)) ? s_ushort2 : ((ushort)((short)(s_short2 - s_short0))))).ToString());
        E("=19", () => { s_uint2 = (((((uint)s_double2) / (((s_uint1 - s_uint2) & 0x7fff) | 1)) - (((12u) <= s_uint0) ? (s_uint1 / ((s_uint0 & 0x7fff) | 1)) : (s_bool0 ? s_uint2 : s_uint2))) / (((((uint)((ushort)65535)) % ((((uint)s_short0) & 0x7fff) | 1)) & 0x7fff) | 1)); return (s_uint2).ToString(); });
        E("20", () => ((int)((char)((((s_uint2 | s_uint0) | (~s_uint0)) ^ ((s_uint2 | (uint.MaxValue)) | (s_uint2 + s_uint1))) >> ((((int.MinValue) / ((s_int1 & 0x7fff) | 1)) >>> (s_int1 + s_int1)) >> ((s_int1 << (int.MinValue)) | s_int2))))).ToString());
        E("=20", () => { s_bool2 = (!((false) | s_bool1)); return (s_bool2).ToString(); });
        E("21", () => (s_ulong1).ToString());
        E("=21", () => { s_uint2 = s_uint2; return (s_uint2).ToString(); });
        E("22", () => (((s_double2 - s_double0) - (s_double0 * s_double0))).ToString());
        E("=22", () => { s_float2 = (((-(s_float0 - s_float1)) + ((s_ulong2 <= s_ulong2) ? (-s_float0) : ((0.1f) / s_float2))) - (((false) ? ((float)s_double1) : s_float1) + (((false) ? s_float2 : (1e10f)) * ((float)s_double0)))); return (s_float2).ToString(); });
        E("23", () => ((s_int0 ^ ((s_int0 ^ ((int)s_ushort2)) >>> ((int)((s_ulong0 + s_ulong1) + ((0ul) >>> s_int1)))))).ToString());
        E("=23", () => { s_long2 = ((long)(~s_uint2)); return (s_long2).ToString(); });
        E("24", () => (((byte)((short)s_long1))).ToString());
        E("=24", () => { s_uint2 = ((uint)(((true) != s_bool2) ? ((char)(s_char0 - s_char0)) : s_char0)); return (s_uint2).ToString(); });
        E("25", () => (((short)(((((1e10f) + s_float2) % (-s_float2)) + ((-s_float1) / (s_float1 % (0f)))) - ((float)((ushort)(-(-77L))))))).ToString());
        E("=25", () => { s_uint1 = (~((s_uint0 | s_uint2) & (s_uint2 / ((s_uint2 & 0x7fff) | 1)))); return (s_uint1).ToString(); });
        E("26", () => (((sbyte)(s_sbyte0 | ((sbyte)((s_int0 <= (int.MaxValue)) ? ((long)s_ushort0) : (s_long2 ^ s_long2)))))).ToString());
        E("=26", () => { s_float0 = (((float)s_double1) % (s_float2 - s_float2)); return (s_float0).ToString(); });
        E("27", () => (s_long0).ToString());
        E("=27", () => { s_long1 = (s_long0 >>> (7)); return (s_long1).ToString(); });
        E("28", () => ((((((int)((sbyte)-1)) << ((s_int1 != s_int2) ? ((false) ? s_int0 : (int.MaxValue)) : (s_int0 ^ s_int0))) >>> ((int)((s_long0 + s_long0) << (s_int1 * s_int0)))) % ((((int)(-((float)((int)s_ulong1)))) & 0x7fff) | 1))).ToString());
        E("=28", () => { s_char2 = ((char)(-(-s_float1))); return ((int)s_char2).ToString(); });
        E("29", () => ((int)((char)s_ulong0)).ToString());
        E("=29", () => { s_float1 = ((-(s_float2 - s_float1)) + (-((s_float2 / (1.5f)) + (s_bool2 ? s_float0 : s_float0)))); return (s_float1).ToString(); });
        E("30", () => ((((int)((long)s_ushort1)) >> (s_int2 << (255)))).ToString());
        E("=30", () => { s_sbyte2 = ((sbyte)((float)(1ul))); return (s_sbyte2).ToString(); });
        E("31", () => ((((s_ulong0 & s_ulong2) >= s_ulong1) ? ((byte)(s_int0 >> (7))) : s_byte1)).ToString());
        E("=31", () => { s_float0 = ((-((float)s_uint0)) - ((float)(s_bool0 ? s_sbyte0 : s_sbyte1))); return (s_float0).ToString(); });
        E("32", () => ((int)((char)((ushort)(s_uint2 % ((s_uint0 & 0x7fff) | 1))))).ToString());
        E("=32", () => { s_uint1 = ((uint)((ushort)(s_long0 + (long.MinValue)))); return (s_uint1).ToString(); });
        E("33", () => ((int)((char)((s_long1 % ((s_long2 & 0x7fff) | 1)) >> (-s_int1)))).ToString());
        E("=33", () => { s_long1 = (((s_double0 * s_double2) <= (0.1)) ? (~((false) ? (long.MinValue) : s_long0)) : (-(s_long1 + s_long0))); return (s_long1).ToString(); });
        E("34", () => (((s_bool2 ? s_uint0 : s_uint1) + (s_uint2 - s_uint2))).ToString());
        E("=34", () => { s_ushort0 = ((((uint)(s_double1 + s_double2)) >= ((s_float0 >= s_float0) ? (s_uint2 >> s_int2) : (s_uint1 & s_uint2))) ? ((ushort)(((ushort)(~(12u))) | ((ushort)(s_bool1 ? s_int0 : (int.MaxValue))))) : s_ushort0); return (s_ushort0).ToString(); });
        E("35", () => ((((((-77L) & (s_long2 - (1L))) ^ ((s_long1 - (5000000000L)) / ((((long)s_int2) & 0x7fff) | 1))) % (((((long)(s_double1 - s_double0)) & ((s_bool0 ^ (false)) ? ((long)s_double0) : ((long)s_int2))) & 0x7fff) | 1)) * (-1L))).ToString());
        E("=35", () => { s_char2 = ((s_bool2 || ((s_uint1 != s_uint2) == (!s_bool1))) ? ((char)(((char)s_int1) ^ ((s_bool0 || s_bool2) ? s_char0 : ((char)s_uint2)))) : ((char)(((char)(s_uint2 << s_int2)) + ((char)s_uint0)))); return ((int)s_char2).ToString(); });
        E("36", () => (((ushort)(((long)(s_double0 + s_double1)) + (((long)('Z')) - ((1L) >> (-1)))))).ToString());
        E("=36", () => { s_uint2 = s_uint0; return (s_uint2).ToString(); });
        E("37", () => (((ushort)40000)).ToString());
        E("=37", () => { s_int2 = ((((int)((ulong)s_char0)) - (s_int0 >> s_int0)) | ((-(s_int2 / ((s_int1 & 0x7fff) | 1))) - (((65536) & s_int1) % ((s_int0 & 0x7fff) | 1)))); return (s_int2).ToString(); });
        E("38", () => ((((long)((sbyte)((s_long1 + s_long1) >> ((int)s_sbyte1)))) % ((((s_long1 & (((long)(ulong.MaxValue)) - s_long0)) >>> ((((int)s_ushort2) & ((int)s_double1)) | ((s_long0 >= s_long0) ? ((0) ^ s_int2) : (s_int0 << (65536))))) & 0x7fff) | 1))).ToString());
        E("=38", () => { s_byte2 = ((byte)s_int1); return (s_byte2).ToString(); });
        E("39", () => (((short)(((short)s_int0) & ((short)s_uint0)))).ToString());
        E("=39", () => { s_ulong1 = (((ulong)(1)) >>> (((s_int2 & (123456789)) ^ (s_int2 - (-100))) & ((s_int1 % ((s_int0 & 0x7fff) | 1)) ^ (s_int1 - s_int1)))); return (s_ulong1).ToString(); });
        E("40", () => (((-((s_int2 < (1)) ? ((true) ? s_float2 : s_float0) : (s_bool0 ? s_float0 : (0f)))) / (s_float2 + ((float)((char)s_uint0))))).ToString());
        E("=40", () => { s_long1 = ((long)((int)((ulong)s_uint1))); return (s_long1).ToString(); });
        E("41", () => (((ushort)((long)((short)(s_bool2 ? s_long2 : s_long1))))).ToString());
        E("=41", () => { s_ushort2 = (((((float)s_short0) + ((float)s_sbyte0)) < (-(s_float0 - s_float2))) ? ((ushort)s_long2) : ((ushort)(((s_uint0 != s_uint0) ? ((ushort)s_byte1) : s_ushort0) | ((ushort)s_float0)))); return (s_ushort2).ToString(); });
        E("42", () => ((s_int0 & (-s_int0))).ToString());
        E("=42", () => { s_float1 = ((-s_float1) / s_float1); return (s_float1).ToString(); });
        E("43", () => (((byte)((long)((sbyte)(s_int2 | (123456789)))))).ToString());
        E("=43", () => { s_uint0 = (((3000000000u) % ((s_uint1 & 0x7fff) | 1)) - (s_uint1 ^ s_uint2)); return (s_uint0).ToString(); });
        E("44", () => (((s_uint1 > s_uint2) ? (-s_float1) : (-s_float0))).ToString());
        E("=44", () => { s_float2 = (0.1f); return (s_float2).ToString(); });
        E("45", () => ((-((((-s_long0) % (((~(5000000000L)) & 0x7fff) | 1)) == ((s_uint0 == s_uint1) ? ((-77L) % ((s_long0 & 0x7fff) | 1)) : (s_long1 - s_long0))) ? ((((long.MaxValue) << s_int1) * ((true) ? (5000000000L) : s_long1)) % ((((s_long2 << s_int0) ^ (s_long1 % (((1L) & 0x7fff) | 1))) & 0x7fff) | 1)) : ((-((long)s_char2)) + s_long1)))).ToString());
        E("=45", () => { s_sbyte2 = s_sbyte2; return (s_sbyte2).ToString(); });
        E("46", () => (((short)((double)((uint)((s_bool2 ? (-2.25) : s_double2) * (s_double0 * s_double2)))))).ToString());
        E("=46", () => { s_short1 = ((short)((~s_int1) / (((~s_int0) & 0x7fff) | 1))); return (s_short1).ToString(); });
        E("47", () => ((((s_long1 % ((s_long2 & 0x7fff) | 1)) - (s_long1 * (-1L))) - ((long)((false) ? s_int1 : s_int2)))).ToString());
        E("=47", () => { s_long0 = ((long)((((0u) & s_uint2) >= ((uint)(1.5))) ? ((s_bool0 && (true)) ? (s_bool1 ? ((byte)1) : s_byte1) : ((byte)s_uint1)) : ((s_long1 > s_long0) ? ((byte)s_long2) : ((byte)s_char1)))); return (s_long0).ToString(); });
        E("48", () => ((s_bool1 ? (s_float1 + s_float0) : (s_float2 * s_float2))).ToString());
        E("=48", () => { s_ulong0 = (~(s_ulong0 % ((((9ul) << s_int1) & 0x7fff) | 1))); return (s_ulong0).ToString(); });
        E("49", () => (s_double2).ToString());
        E("=49", () => { s_uint2 = ((uint)(-(-(s_float0 / s_float0)))); return (s_uint2).ToString(); });
        E("50", () => ((((ulong)((float)s_char1)) | (((ulong)s_byte0) + ((s_ulong0 + s_ulong2) - (ulong.MaxValue))))).ToString());
        E("=50", () => { s_ushort2 = ((ushort)((!s_bool2) ? ((byte)(1u)) : ((byte)s_double1))); return (s_ushort2).ToString(); });
        E("51", () => (((short)(-(((long)(s_bool0 ? s_short2 : s_short2)) & (((-77L) & s_long2) / ((((5000000000L) ^ s_long1) & 0x7fff) | 1)))))).ToString());
        E("=51", () => { s_long2 = (((s_long0 & (-77L)) ^ ((long.MinValue) + s_long2)) % ((((-s_long2) >> ((int)s_ulong0)) & 0x7fff) | 1)); return (s_long2).ToString(); });
        E("52", () => ((((((long)s_char1) * s_long2) + (((0L) << s_int1) % ((((long)s_sbyte1) & 0x7fff) | 1))) / ((((long)((double)((sbyte)s_uint1))) & 0x7fff) | 1))).ToString());
        E("=52", () => { s_bool2 = (false); return (s_bool2).ToString(); });
        E("53", () => (((uint)s_float2)).ToString());
        E("=53", () => { s_bool2 = (!(s_long1 != s_long0)); return (s_bool2).ToString(); });
        E("54", () => (((sbyte)(s_int1 - s_int2))).ToString());
        E("=54", () => { s_ulong1 = ((ulong)(s_bool0 ? s_float0 : s_float0)); return (s_ulong1).ToString(); });
        E("55", () => (((short)(((s_int1 - s_int1) >> ((int)s_double1)) << ((s_int0 - s_int0) >> (s_bool2 ? s_int0 : s_int1))))).ToString());
        E("=55", () => { s_uint2 = s_uint0; return (s_uint2).ToString(); });
        E("56", () => (((s_bool1 && s_bool1) ? (s_ulong2 ^ s_ulong1) : ((1ul) ^ (9ul)))).ToString());
        E("=56", () => { s_byte2 = ((byte)((sbyte)(-(s_long2 + s_long1)))); return (s_byte2).ToString(); });
        E("57", () => (((short)s_int0)).ToString());
        E("=57", () => { s_bool1 = ((s_double0 - s_double1) >= (s_double0 * s_double1)); return (s_bool1).ToString(); });
        E("58", () => (((!((~(1ul)) <= ((ulong)s_byte1))) == ((((double)(1ul)) - ((double)s_short1)) >= (-(-s_double2))))).ToString());
        E("=58", () => { s_short1 = ((short)(~s_ulong0)); return (s_short1).ToString(); });
        E("59", () => ((((((s_long0 & s_long2) + (-s_long2)) * (s_long2 >> (s_int1 + s_int1))) / ((((((long)(-100)) | (s_bool2 ? (long.MinValue) : (5000000000L))) % (((((long)s_float2) + (s_long1 << s_int2)) & 0x7fff) | 1)) & 0x7fff) | 1)) << ((s_bool1 ? ((int)s_uint1) : ((int)((char)(s_char1 | s_char2)))) + (((int)(s_long0 % ((s_long1 & 0x7fff) | 1))) + ((int)(s_long0 - (1L))))))).ToString());
        E("=59", () => { s_bool2 = ((s_double0 * ((0.1) / s_double2)) < ((s_double0 / s_double2) % (s_double0 - s_double1))); return (s_bool2).ToString(); });
        }
    }
}
