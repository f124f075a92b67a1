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
    static int s_int1 = int.MaxValue;
    static int s_int2 = 123456789;
    static long s_long0 = 0L;
    static long s_long1 = 5000000000L;
    static long s_long2 = 0L;
    static uint s_uint0 = 1u;
    static uint s_uint1 = 0u;
    static uint s_uint2 = 3000000000u;
    static byte s_byte0 = (byte)200;
    static byte s_byte1 = (byte)1;
    static byte s_byte2 = (byte)1;
    static short s_short0 = (short)-1;
    static short s_short1 = short.MaxValue;
    static short s_short2 = (short)300;
    static ushort s_ushort0 = (ushort)65535;
    static ushort s_ushort1 = (ushort)65535;
    static ushort s_ushort2 = (ushort)2;
    static sbyte s_sbyte0 = (sbyte)5;
    static sbyte s_sbyte1 = (sbyte)-1;
    static sbyte s_sbyte2 = (sbyte)5;
    static double s_double0 = 100.25;
    static double s_double1 = 1e300;
    static double s_double2 = 0.0;
    static float s_float0 = -7.75f;
    static float s_float1 = 0.1f;
    static float s_float2 = 3f;
    static char s_char0 = '\uffff';
    static char s_char1 = '\uffff';
    static char s_char2 = 'a';
    static bool s_bool0 = false;
    static bool s_bool1 = false;
    static bool s_bool2 = true;
    static ulong s_ulong0 = 9ul;
    static ulong s_ulong1 = ulong.MaxValue;
    static ulong s_ulong2 = 0ul;

    public static void Main()
    {
        unchecked
        {
        E("0", () => (((s_long2 << s_int2) >> s_int1)).ToString());
        E("=0", () => { s_ushort2 = ((ushort)((s_bool2 ? ((int)s_sbyte2) : ((int)s_byte1)) * ((int)(s_long0 >> s_int0)))); return (s_ushort2).ToString(); });
        E("1", () => (((byte)((((s_bool0 ? s_int2 : s_int2) / ((s_int0 & 0x7fff) | 1)) << ((!s_bool1) ? ((-1) & s_int2) : (s_int1 - s_int1))) * ((-(s_int1 >>> s_int1)) >>> ((s_int1 % ((s_int0 & 0x7fff) | 1)) + (s_int2 * s_int1)))))).ToString());
        E("=1", () => { s_char0 = ((s_long2 == ((long)(0ul))) ? ((char)((~s_long2) << ((123456789) >> s_int0))) : s_char1); return ((int)s_char0).ToString(); });
        E("2", () => (((byte)(((byte)(((uint)((char)(s_char2 + s_char2))) % (((~((uint)s_long2)) & 0x7fff) | 1))) ^ ((byte)(((byte)((ushort)((int)s_ushort1))) - ((byte)((sbyte)(((sbyte)(short.MinValue)) * ((sbyte)s_float0))))))))).ToString());
        E("=2", () => { s_ulong1 = ((ulong)s_short0); return (s_ulong1).ToString(); });
        E("3", () => (((double)s_char1)).ToString());
        E("=3", () => { s_ulong0 = (((ulong)((byte)s_double0)) / (((s_bool2 ? ((ulong)s_uint0) : s_ulong2) & 0x7fff) | 1)); return (s_ulong0).ToString(); });
        E("4", () => ((((3.0) + s_double1) + (s_bool0 ? (-1e10) : s_double1))).ToString());
        E("=4", () => { s_float2 = s_float0; return (s_float2).ToString(); });
        E("5", () => (s_bool1).ToString());
        E("=5", () => { s_char1 = s_char0; return ((int)s_char1).ToString(); });
        E("6", () => (((byte)(s_int0 % ((s_int0 & 0x7fff) | 1)))).ToString());
        E("=6", () => { s_uint2 = (s_bool1 ? ((uint)s_sbyte0) : ((0u) + s_uint2)); return (s_uint2).ToString(); });
        E("7", () => (((uint)(-((float)((short)('0')))))).ToString());
        E("=7", () => { s_double2 = ((double)((sbyte)(((sbyte)s_char2) | ((sbyte)-128)))); return (s_double2).ToString(); });
        E("8", () => ((int)((char)(~(~((uint)((0) >> s_int2)))))).ToString());
        E("=8", () => { s_uint1 = ((uint)((sbyte)((-1e10) * s_double0))); return (s_uint1).ToString(); });
        E("9", () => ((int)((char)(~(~s_uint0)))).ToString());
        E("=9", () => { s_uint1 = (~(s_uint1 - s_uint1)); return (s_uint1).ToString(); });
        E("10", () => ((int)((char)s_double2)).ToString());
        E("=10", () => { s_bool2 = (((uint)((char)(s_int2 % ((s_int1 & 0x7fff) | 1)))) >= ((uint)((sbyte)(((sbyte)(s_sbyte2 & ((sbyte)-1))) | ((sbyte)(s_sbyte1 - s_sbyte1)))))); return (s_bool2).ToString(); });
        E("11", () => (((short)s_char1)).ToString());
        E("=11", () => { s_float1 = ((s_float2 + (0.1f)) * ((float)s_int0)); return (s_float1).ToString(); });
        E("12", () => (((s_int2 | (s_int0 + s_int0)) ^ ((s_float0 <= s_float2) ? ((int)s_char1) : ((-1) ^ (-100))))).ToString());
        E("=12", () => { s_char2 = ((char)(~((uint)s_long2))); return ((int)s_char2).ToString(); });
        E("13", () => (((ulong)s_long0)).ToString());
        E("=13", () => { s_double2 = ((double)(((uint)s_float0) >>> (s_int2 >>> s_int0))); return (s_double2).ToString(); });
        E("14", () => (((ushort)(((int)s_ulong0) * (s_int0 >>> ((int)(-s_double0)))))).ToString());
        E("=14", () => { s_double2 = ((double)((sbyte)s_int1)); return (s_double2).ToString(); });
        E("15", () => ((-((-s_float2) / ((0f) - s_float0)))).ToString());
        E("=15", () => { s_char1 = ((char)((int)((1ul) >>> s_int1))); return ((int)s_char1).ToString(); });
        E("16", () => (((ushort)((s_uint2 % ((s_uint2 & 0x7fff) | 1)) * (s_uint2 / (((1u) & 0x7fff) | 1))))).ToString());
        E("=16", () => { s_bool2 = (((0u) > s_uint1) & (!s_bool1)); return (s_bool2).ToString(); });
        E("17", () => ((((long)((float)s_ushort2)) & (((-1e10) >= ((-s_double1) % (s_double0 - s_double0))) ? (s_bool0 ? ((-(1L)) % ((((0L) << s_int2) & 0x7fff) | 1)) : ((s_bool2 ? s_long2 : (5000000000L)) >>> (-s_int2))) : (((s_long2 ^ (long.MinValue)) - (-s_long0)) - ((long)((char)s_int0)))))).ToString());
        E("=17", () => { s_long2 = (((((int)s_ushort1) != ((int)s_char1)) ? ((s_long1 == s_long1) ? s_long2 : (long.MaxValue)) : ((long.MaxValue) + (s_long2 >>> s_int0))) + (-((s_long2 + (long.MaxValue)) ^ (s_long2 % ((s_long0 & 0x7fff) | 1))))); return (s_long2).ToString(); });
        E("18", () => (((sbyte)-1)).ToString());
        E("=18", () => { s_char1 = ((char)((s_int2 | (0)) >> ((true) ? s_int0 : (-100)))); return ((int)s_char1).ToString(); });
        E("19", () => (((uint)((ushort)s_int0))).ToString());
        E("=19", () => { s_bool1 = (!((((ulong)s_sbyte1) >> (-1)) >= ((ulong.MaxValue) | (s_ulong1 | s_ulong1)))); return (s_bool1).ToString(); });
        E("20", () => ((int)s_char0).ToString());
        E("=20", () => { s_float2 = ((s_bool1 ? s_float0 : (3f)) * (-s_float0)); return (s_float2).ToString(); });
        E("21", () => (s_ushort1).ToString());
        E("=21", () => { s_sbyte0 = ((sbyte)((((uint)((ushort)40000)) & (uint.MaxValue)) * ((~s_uint1) | (s_uint1 << s_int0)))); return (s_sbyte0).ToString(); });
        E("22", () => (((short)(((short)(((ulong)((byte)(s_byte0 * ((byte)255)))) % (((~((ulong)s_double1)) & 0x7fff) | 1))) * ((short)(((short)(((short)(s_uint1 % ((s_uint2 & 0x7fff) | 1))) ^ ((short)(s_uint0 % (((12u) & 0x7fff) | 1))))) ^ ((short)(s_short0 * ((!s_bool1) ? ((short)s_long2) : (s_bool2 ? s_short2 : s_short1))))))))).ToString());
        E("=22", () => { s_int1 = (s_int2 << (((false) ? s_int2 : s_int0) / (((s_int2 / ((s_int1 & 0x7fff) | 1)) & 0x7fff) | 1))); return (s_int1).ToString(); });
        E("23", () => (((short)(~s_uint0))).ToString());
        E("=23", () => { s_short2 = ((short)(s_int0 >> ((int)s_sbyte0))); return (s_short2).ToString(); });
        E("24", () => (((!s_bool1) ? ((ulong)(5000000000L)) : (1ul))).ToString());
        E("=24", () => { s_long1 = (~(((long)(int.MinValue)) * (s_long2 % ((s_long0 & 0x7fff) | 1)))); return (s_long1).ToString(); });
        E("25", () => ((int)((char)(~s_uint1))).ToString());
        E("=25", () => { s_double2 = ((s_double1 - s_double0) - (s_double2 + s_double0)); return (s_double2).ToString(); });
        E("26", () => (((s_int0 % ((s_int0 & 0x7fff) | 1)) | s_int0)).ToString());
        E("=26", () => { s_uint1 = (((3000000000u) >>> (s_int1 << s_int2)) - s_uint1); return (s_uint1).ToString(); });
        E("27", () => (((short)(s_bool1 ? s_int0 : s_int0))).ToString());
        E("=27", () => { s_long1 = s_long0; return (s_long1).ToString(); });
        E("28", () => (((uint)(s_double0 + (3.0)))).ToString());
        E("=28", () => { s_uint0 = (((~s_uint1) / (((s_uint2 >>> s_int0) & 0x7fff) | 1)) % (((((uint)(1L)) / (((s_uint2 + s_uint0) & 0x7fff) | 1)) & 0x7fff) | 1)); return (s_uint0).ToString(); });
        E("29", () => ((((double)((~(uint.MaxValue)) % (((~s_uint1) & 0x7fff) | 1))) * (((s_double0 + s_double1) + s_double0) - s_double2))).ToString());
        E("=29", () => { s_ushort0 = ((ushort)(s_int0 ^ s_int1)); return (s_ushort0).ToString(); });
        E("30", () => (((s_float1 / (-2.25f)) * (s_float2 - s_float1))).ToString());
        E("=30", () => { s_double2 = (s_double0 + ((double)s_byte1)); return (s_double2).ToString(); });
        E("31", () => (((((ulong)((ushort)2)) % ((s_ulong1 & 0x7fff) | 1)) & ((((ulong)s_long0) << ((int)s_byte0)) / ((s_ulong2 & 0x7fff) | 1)))).ToString());
        E("=31", () => { s_byte1 = ((byte)(((ulong.MaxValue) | s_ulong2) << (s_bool0 ? s_int1 : s_int1))); return (s_byte1).ToString(); });
        E("32", () => (s_uint1).ToString());
        E("=32", () => { s_float0 = (((-(s_float0 + s_float1)) - ((s_float0 / s_float1) - (s_float2 * s_float2))) * ((-(s_float2 + s_float0)) - ((s_long0 <= (0L)) ? (s_float1 + s_float1) : s_float0))); return (s_float0).ToString(); });
        E("33", () => (((ushort)((uint)((~s_ulong2) - (s_ulong1 + (ulong.MaxValue)))))).ToString());
        E("=33", () => { s_bool1 = (((s_long2 & s_long1) + (-(-77L))) >= ((s_bool2 ? s_long2 : s_long1) / ((((long)s_ushort1) & 0x7fff) | 1))); return (s_bool1).ToString(); });
        E("34", () => (((byte)((char)s_int1))).ToString());
        E("=34", () => { s_ushort1 = ((ushort)((s_int0 * (s_int0 & s_int1)) >> (~((int)s_ulong1)))); return (s_ushort1).ToString(); });
        E("35", () => ((((((-s_long2) / (((s_long2 / ((s_long2 & 0x7fff) | 1)) & 0x7fff) | 1)) - ((s_bool2 ? s_long0 : s_long2) >> ((int)s_byte0))) ^ (((!s_bool0) || (s_bool0 & s_bool2)) ? ((s_long2 - (5000000000L)) % ((((1L) >> s_int2) & 0x7fff) | 1)) : ((s_long1 << s_int0) ^ (s_long2 >> s_int0)))) <= ((long)s_sbyte2))).ToString());
        E("=35", () => { s_ushort0 = ((ushort)(((ushort)s_long2) - ((ushort)2))); return (s_ushort0).ToString(); });
        E("36", () => (((!(((ulong)s_short2) > (s_ulong2 % ((s_ulong2 & 0x7fff) | 1)))) | s_bool1)).ToString());
        E("=36", () => { s_sbyte1 = ((sbyte)((~(s_long1 - (0L))) & s_long0)); return (s_sbyte1).ToString(); });
        E("37", () => ((int)((char)(((char)(s_long0 << (255))) | ((char)(s_bool2 ? (3000000000u) : s_uint2))))).ToString());
        E("=37", () => { s_uint0 = ((uint)s_byte2); return (s_uint0).ToString(); });
        E("38", () => (((((~(s_ulong0 & s_ulong1)) != s_ulong1) == (!((~s_uint0) == ((uint)s_sbyte0)))) ? (((long)(((float)s_double0) * ((float)s_char2))) - ((((long)s_ulong1) % ((((long)s_float1) & 0x7fff) | 1)) % ((((long)(s_ulong0 * s_ulong0)) & 0x7fff) | 1))) : ((long)(((-s_double2) * s_double2) * ((s_double0 / s_double0) + ((-1e10) - s_double2)))))).ToString());
        E("=38", () => { s_uint0 = (((uint)s_double0) - ((uint)(s_double0 + s_double2))); return (s_uint0).ToString(); });
        E("39", () => (((((int)(s_double0 - s_double1)) & s_int0) << ((int)((s_ulong0 < (ulong.MaxValue)) ? (-s_double1) : (s_double0 + s_double0))))).ToString());
        E("=39", () => { s_int2 = (s_int2 - (s_int2 / ((s_int2 & 0x7fff) | 1))); return (s_int2).ToString(); });
        E("40", () => (((s_float1 / (3f)) - ((-7.75f) + s_float2))).ToString());
        E("=40", () => { s_char0 = ((char)((int)s_ulong2)); return ((int)s_char0).ToString(); });
        E("41", () => (s_short0).ToString());
        E("=41", () => { s_sbyte0 = ((sbyte)((s_bool0 ? s_sbyte2 : s_sbyte0) | ((sbyte)(s_sbyte1 & s_sbyte2)))); return (s_sbyte0).ToString(); });
        E("42", () => (s_long1).ToString());
        E("=42", () => { s_sbyte1 = ((sbyte)(~s_uint0)); return (s_sbyte1).ToString(); });
        E("43", () => ((((false) ^ (false)) ? ((byte)s_sbyte2) : ((byte)s_long2))).ToString());
        E("=43", () => { s_uint1 = ((uint)((s_ulong1 & s_ulong1) & (s_bool0 ? s_ulong1 : (ulong.MaxValue)))); return (s_uint1).ToString(); });
        E("44", () => (((s_bool2 ? ((uint)s_byte1) : ((uint)(s_bool0 ? ((ushort)s_long0) : (s_bool1 ? s_ushort1 : s_ushort0)))) << (7))).ToString());
        E("=44", () => { s_long2 = s_long2; return (s_long2).ToString(); });
        E("45", () => (((sbyte)(((long)((float)(s_ulong0 << s_int0))) ^ ((((long)((byte)0)) >> (s_int1 % (((-1) & 0x7fff) | 1))) ^ s_long2)))).ToString());
        E("=45", () => { s_char2 = ((char)((int)s_uint0)); return ((int)s_char2).ToString(); });
        E("46", () => (s_ulong1).ToString());
        E("=46", () => { s_short0 = ((short)(((short)(((short)(s_bool2 ? s_ulong2 : s_ulong1)) ^ ((short)(s_uint2 + s_uint0)))) + (((s_int2 >>> s_int2) <= ((int)s_byte0)) ? ((short)(s_uint0 + s_uint0)) : ((short)(((short)s_int0) + ((short)(s_short2 * s_short2))))))); return (s_short0).ToString(); });
        E("47", () => (((long)(((-s_double0) - ((double)(12u))) + ((double)((short)(1u)))))).ToString());
        E("=47", () => { s_int1 = ((s_int1 / ((s_int2 & 0x7fff) | 1)) & ((int)s_ushort2)); return (s_int1).ToString(); });
        E("48", () => (((sbyte)((s_int2 >> ((int)((sbyte)s_int0))) - ((((int)s_long1) % (((s_bool1 ? s_int2 : (65536)) & 0x7fff) | 1)) - s_int1)))).ToString());
        E("=48", () => { s_long0 = ((long)((sbyte)(s_int0 & s_int2))); return (s_long0).ToString(); });
        E("49", () => ((s_long1 / ((((long)s_short0) & 0x7fff) | 1))).ToString());
        E("=49", () => { s_long1 = (((long)(0u)) / (((s_long1 >> (int.MaxValue)) & 0x7fff) | 1)); return (s_long1).ToString(); });
        E("50", () => (s_float1).ToString());
        E("=50", () => { s_int1 = ((s_int1 * s_int1) % (((~s_int1) & 0x7fff) | 1)); return (s_int1).ToString(); });
        E("51", () => ((int)((char)s_double0)).ToString());
        E("=51", () => { s_int0 = (((((1) >> s_int1) >> s_int0) << ((s_int0 * s_int0) + ((int)(uint.MaxValue)))) / ((((((true) ? s_int1 : s_int2) % ((((int.MinValue) % ((s_int2 & 0x7fff) | 1)) & 0x7fff) | 1)) | ((s_int1 | s_int0) - (s_int0 >>> s_int0))) & 0x7fff) | 1)); return (s_int0).ToString(); });
        E("52", () => (((((-s_float0) >= (s_float2 + s_float2)) ? (((ulong)s_int1) % ((((ulong)s_int1) & 0x7fff) | 1)) : s_ulong1) * ((ulong)((char)((int)s_ushort2))))).ToString());
        E("=52", () => { s_long2 = ((s_long2 >>> (int.MinValue)) / ((((long.MaxValue) << (0)) & 0x7fff) | 1)); return (s_long2).ToString(); });
        E("53", () => ((int)s_char2).ToString());
        E("=53", () => { s_uint1 = (((uint)((sbyte)-128)) - (~s_uint2)); return (s_uint1).ToString(); });
        E("54", () => ((((uint)((char)(((char)s_uint0) ^ ((char)s_uint2)))) < (0u))).ToString());
        E("=54", () => { s_bool1 = (false); return (s_bool1).ToString(); });
        E("55", () => ((s_bool0 ? ((long)((short)300)) : s_long1)).ToString());
        E("=55", () => { s_short1 = s_short1; return (s_short1).ToString(); });
        E("56", () => (((short)(((short)(s_bool1 ? s_byte0 : s_byte2)) + ((short)((12u) | s_uint1))))).ToString());
        E("=56", () => { s_sbyte2 = ((sbyte)s_long0); return (s_sbyte2).ToString(); });
        E("57", () => (((byte)s_uint0)).ToString());
        E("=57", () => { s_uint0 = ((!s_bool1) ? (s_uint1 / (((3000000000u) & 0x7fff) | 1)) : ((uint)(1ul))); return (s_uint0).ToString(); });
        E("58", () => (s_ushort1).ToString());
        E("=58", () => { s_ushort2 = ((ushort)(((long)(ulong.MaxValue)) % ((((long)s_float2) & 0x7fff) | 1))); return (s_ushort2).ToString(); });
        E("59", () => (((byte)((uint)s_long0))).ToString());
        E("=59", () => { s_short1 = ((short)(s_int1 * s_int2)); return (s_short1).ToString(); });
        }
    }
}
