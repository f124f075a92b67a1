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
    static int s_int1 = 65536;
    static int s_int2 = -100;
    static long s_long0 = 1L;
    static long s_long1 = 1L;
    static long s_long2 = 1L;
    static uint s_uint0 = uint.MaxValue;
    static uint s_uint1 = 3000000000u;
    static uint s_uint2 = 1u;
    static byte s_byte0 = (byte)0;
    static byte s_byte1 = (byte)200;
    static byte s_byte2 = (byte)0;
    static short s_short0 = short.MaxValue;
    static short s_short1 = short.MaxValue;
    static short s_short2 = (short)-1;
    static ushort s_ushort0 = (ushort)2;
    static ushort s_ushort1 = (ushort)65535;
    static ushort s_ushort2 = (ushort)40000;
    static sbyte s_sbyte0 = (sbyte)127;
    static sbyte s_sbyte1 = (sbyte)127;
    static sbyte s_sbyte2 = (sbyte)-128;
    static double s_double0 = 1e300;
    static double s_double1 = -1e10;
    static double s_double2 = 1.5;
    static float s_float0 = -7.75f;
    static float s_float1 = -7.75f;
    static float s_float2 = -7.75f;
    static char s_char0 = 'Z';
    static char s_char1 = '\uffff';
    static char s_char2 = 'a';
    static bool s_bool0 = true;
    static bool s_bool1 = false;
    static bool s_bool2 = true;
    static ulong s_ulong0 = 0ul;
    static ulong s_ulong1 = 9ul;
    static ulong s_ulong2 = ulong.MaxValue;

    public static void Main()
    {
        unchecked
        {
        E("0", () => ((int)((((1) >= s_int0) | (s_long0 == (0L))) ? s_char0 : ((char)((ushort)s_int0)))).ToString());
        E("=0", () => { s_float1 = ((((s_uint2 + s_uint2) >> s_int2) < ((s_uint0 % (((uint.MaxValue) & 0x7fff) | 1)) % ((((uint)s_float2) & 0x7fff) | 1))) ? ((float)((s_bool2 ? (12u) : s_uint2) & ((1u) >> s_int2))) : ((float)((uint)((sbyte)s_uint2)))); return (s_float1).ToString(); });
        E("1", () => (((sbyte)s_byte0)).ToString());
        E("=1", () => { s_ushort0 = ((ushort)((~s_uint1) ^ ((uint)s_char1))); return (s_ushort0).ToString(); });
        E("2", () => (((ushort)((s_long2 + s_long2) * (s_long0 << (65536))))).ToString());
        E("=2", () => { s_char1 = (((-s_double1) != s_double2) ? ((char)((long)s_double0)) : ((char)((1u) | s_uint1))); return ((int)s_char1).ToString(); });
        E("3", () => ((int)((char)((s_ulong2 > s_ulong2) ? (s_uint1 % ((s_uint2 & 0x7fff) | 1)) : s_uint0))).ToString());
        E("=3", () => { s_double1 = ((double)((int)(s_bool0 ? (1u) : (12u)))); return (s_double1).ToString(); });
        E("4", () => ((((s_bool2 && (false)) ^ (!(false))) ? ((s_long0 / (((-77L) & 0x7fff) | 1)) + s_long0) : (((long)s_byte0) * s_long2))).ToString());
        E("=4", () => { s_byte2 = ((byte)s_uint2); return (s_byte2).ToString(); });
        E("5", () => (((!(!(!s_bool0))) ? ((byte)((s_float2 * s_float0) + (-(-7.75f)))) : ((byte)((long)(s_bool1 ? s_char2 : s_char0))))).ToString());
        E("=5", () => { s_int2 = (s_int1 / (((s_int1 - s_int2) & 0x7fff) | 1)); return (s_int2).ToString(); });
        E("6", () => ((!((s_bool2 ? (ulong.MaxValue) : s_ulong0) >= (s_ulong1 << s_int2)))).ToString());
        E("=6", () => { s_ulong2 = ((((s_ulong0 % ((s_ulong2 & 0x7fff) | 1)) % ((s_ulong2 & 0x7fff) | 1)) ^ ((s_ulong2 ^ s_ulong2) >> ((-100) + (int.MinValue)))) * ((((ulong)s_sbyte1) >> (s_int1 - (123456789))) - ((s_ulong1 & s_ulong0) / (((s_ulong0 - (1ul)) & 0x7fff) | 1)))); return (s_ulong2).ToString(); });
        E("7", () => ((((!(((uint)s_int0) > ((true) ? (1u) : s_uint0))) & ((-s_double2) != ((s_double2 / s_double2) / ((double)s_float2)))) ? ((ushort)((int)((char)((uint.MaxValue) >>> s_int0)))) : ((ushort)(s_bool2 ? ((-s_int2) >>> ((int)s_float2)) : ((int)((ushort)s_long0)))))).ToString());
        E("=7", () => { s_bool0 = (((s_double2 - (100.25)) * ((-2.25) + s_double1)) == (s_bool2 ? ((3.0) / s_double1) : (-s_double0))); return (s_bool0).ToString(); });
        E("8", () => ((((float)((long)((byte)s_int2))) % (-((((float)s_byte0) + (s_float1 + s_float1)) - ((s_bool2 ? (-7.75f) : s_float1) * (s_float2 - s_float2)))))).ToString());
        E("=8", () => { s_int0 = ((~(((int.MaxValue) + s_int2) - ((7) / ((s_int0 & 0x7fff) | 1)))) | ((7) / ((((int)(s_uint2 & s_uint0)) & 0x7fff) | 1))); return (s_int0).ToString(); });
        E("9", () => ((-((~((long)s_uint2)) * (((s_bool1 || s_bool0) & (s_bool2 & s_bool1)) ? s_long2 : ((long)((sbyte)(uint.MaxValue))))))).ToString());
        E("=9", () => { s_short2 = ((short)((uint)((byte)s_long1))); return (s_short2).ToString(); });
        E("10", () => (((short)(s_long1 ^ s_long0))).ToString());
        E("=10", () => { s_byte1 = ((byte)((!(s_bool0 != (false))) ? (~((1L) + s_long1)) : (((long)(100.25)) + ((long)s_short1)))); return (s_byte1).ToString(); });
        E("11", () => (((short)((s_long0 << s_int2) ^ (~s_long0)))).ToString());
        E("=11", () => { s_char2 = ('Z'); return ((int)s_char2).ToString(); });
        E("12", () => (((0u) & (s_uint2 / (((12u) & 0x7fff) | 1)))).ToString());
        E("=12", () => { s_byte2 = ((byte)((ushort)((long)((sbyte)s_char2)))); return (s_byte2).ToString(); });
        E("13", () => (((((uint)((byte)s_long2)) > (~((1u) % ((s_uint0 & 0x7fff) | 1)))) ? (~((s_ulong1 ^ (ulong.MaxValue)) ^ (s_ulong0 >> (65536)))) : ((~(s_bool2 ? s_ulong0 : (ulong.MaxValue))) >> ((s_int2 - s_int2) / ((((-1) / ((s_int0 & 0x7fff) | 1)) & 0x7fff) | 1))))).ToString());
        E("=13", () => { s_short1 = (((((-0.5) != s_double2) ? ((int)((sbyte)127)) : ((int)s_byte0)) < ((int)((char)s_int2))) ? s_short1 : ((short)(long.MaxValue))); return (s_short1).ToString(); });
        E("14", () => (s_long1).ToString());
        E("=14", () => { s_int1 = s_int1; return (s_int1).ToString(); });
        E("15", () => ((int)((char)((int)((sbyte)s_uint0)))).ToString());
        E("=15", () => { s_char2 = ((char)(((-77L) % ((s_long2 & 0x7fff) | 1)) & s_long2)); return ((int)s_char2).ToString(); });
        E("16", () => ((-(-(-((double)s_ulong2))))).ToString());
        E("=16", () => { s_ushort1 = ((ushort)(-(s_bool0 ? s_int0 : s_int2))); return (s_ushort1).ToString(); });
        E("17", () => (((byte)(((byte)((s_long2 + s_long2) + s_long1)) - ((byte)((s_long1 | s_long2) | ((long)s_float2)))))).ToString());
        E("=17", () => { s_sbyte0 = s_sbyte1; return (s_sbyte0).ToString(); });
        E("18", () => ((-(-((double)((short)(s_bool0 ? s_long2 : s_long0)))))).ToString());
        E("=18", () => { s_ushort1 = ((ushort)((short)(-(s_int2 >>> s_int1)))); return (s_ushort1).ToString(); });
        E("19", () => (((short)s_long1)).ToString());
        E("=19", () => { s_byte1 = ((byte)((float)((ushort)(~(1L))))); return (s_byte1).ToString(); });
        E("20", () => (((long)s_sbyte1)).ToString());
        E("=20", () => { s_ulong1 = ((ulong)((sbyte)((float)s_uint2))); return (s_ulong1).ToString(); });
        E("21", () => ((int)((char)((((long)s_short0) - (s_long2 | s_long0)) % (((1L) & 0x7fff) | 1)))).ToString());
        E("=21", () => { s_double0 = ((double)((ushort)(s_ushort2 + s_ushort1))); return (s_double0).ToString(); });
        E("22", () => ((int)((char)s_long0)).ToString());
        E("=22", () => { s_int2 = (s_int0 ^ (s_bool2 ? s_int1 : (int.MaxValue))); return (s_int2).ToString(); });
        E("23", () => ((((((s_uint0 - s_uint1) >>> (s_int0 % ((s_int1 & 0x7fff) | 1))) & ((s_uint2 * (12u)) & ((uint)s_int1))) != (((uint)((true) ? s_int1 : s_int2)) << s_int1)) & ((s_int0 != ((s_bool1 && s_bool2) ? ((int)s_uint2) : (s_int1 & s_int1))) && ((~(s_bool2 ? s_ulong1 : s_ulong0)) < ((s_ulong2 & (1ul)) % (((s_ulong2 << s_int2) & 0x7fff) | 1)))))).ToString());
        E("=23", () => { s_double0 = (-(-(s_double2 * s_double0))); return (s_double0).ToString(); });
        E("24", () => (((((s_double2 - s_double2) + ((1.5) * s_double1)) <= ((s_double2 + s_double0) * (s_double2 + s_double1))) != (((s_int2 >>> s_int2) * ((int)((short)300))) > s_int0))).ToString());
        E("=24", () => { s_char1 = ('a'); return ((int)s_char1).ToString(); });
        E("25", () => ((((((int)(s_uint0 | (uint.MaxValue))) > ((-s_int0) + (-s_int1))) ? ((int)(-(s_float2 - s_float0))) : (s_bool0 ? ((s_int2 ^ (1)) ^ (s_int1 >>> s_int2)) : (0))) << (((((int)((ushort)40000)) >>> (s_bool0 ? s_int2 : s_int2)) / ((((int)(-s_double2)) & 0x7fff) | 1)) + s_int2))).ToString());
        E("=25", () => { s_long1 = (-s_long0); return (s_long1).ToString(); });
        E("26", () => (((((true) & s_bool1) != (!s_bool1)) == ((-s_double0) <= (s_double2 / s_double2)))).ToString());
        E("=26", () => { s_short1 = ((short)((uint)s_int0)); return (s_short1).ToString(); });
        E("27", () => (((!(!s_bool2)) & ((s_ulong2 >= s_ulong0) == (!s_bool0)))).ToString());
        E("=27", () => { s_long0 = ((long)s_sbyte2); return (s_long0).ToString(); });
        E("28", () => (((byte)(((uint)(-((-1) | s_int0))) ^ ((true) ? (0u) : (((uint)s_ushort1) * ((uint)s_double0)))))).ToString());
        E("=28", () => { s_short2 = ((short)(s_short2 ^ ((short)((s_double2 <= s_double2) ? (s_int2 >>> (65536)) : (s_int0 | (0)))))); return (s_short2).ToString(); });
        E("29", () => (((byte)(s_byte0 - s_byte1))).ToString());
        E("=29", () => { s_sbyte0 = ((sbyte)(((0u) != s_uint2) ? s_uint2 : s_uint0)); return (s_sbyte0).ToString(); });
        E("30", () => ((int)s_char2).ToString());
        E("=30", () => { s_int1 = ((s_int1 % ((s_int0 & 0x7fff) | 1)) * (~s_int0)); return (s_int1).ToString(); });
        E("31", () => (((s_int2 / ((s_int2 & 0x7fff) | 1)) | (s_int2 - (-100)))).ToString());
        E("=31", () => { s_sbyte1 = ((sbyte)((-1L) & s_long1)); return (s_sbyte1).ToString(); });
        E("32", () => (((((s_float1 != s_float1) ? (1ul) : s_ulong2) >> ((int)((long)(-2.25)))) % ((((ulong)s_long0) & 0x7fff) | 1))).ToString());
        E("=32", () => { s_ushort0 = ((ushort)(((ushort)(((ushort)s_double2) + (s_bool0 ? s_ushort0 : ((ushort)2)))) * ((ushort)((9ul) << s_int2)))); return (s_ushort0).ToString(); });
        E("33", () => ((((s_ulong0 * (ulong.MaxValue)) & (s_bool2 ? s_ulong0 : s_ulong2)) | ((s_ulong0 * s_ulong0) - ((0ul) ^ s_ulong0)))).ToString());
        E("=33", () => { s_int0 = (~(s_int0 << s_int1)); return (s_int0).ToString(); });
        E("34", () => ((((ulong)s_uint1) + ((ulong)s_int1))).ToString());
        E("=34", () => { s_char0 = ((char)((uint)(s_long0 % ((s_long2 & 0x7fff) | 1)))); return ((int)s_char0).ToString(); });
        E("35", () => (s_sbyte2).ToString());
        E("=35", () => { s_short1 = ((short)((s_long0 / ((s_long1 & 0x7fff) | 1)) - ((long)s_char1))); return (s_short1).ToString(); });
        E("36", () => ((((s_bool2 ? s_long1 : s_long0) >> ((int)s_byte1)) >>> ((int)((byte)(0.1f))))).ToString());
        E("=36", () => { s_char0 = ((char)((long)((short)(((short)s_ulong1) - ((short)('0')))))); return ((int)s_char0).ToString(); });
        E("37", () => (((float)((sbyte)((ushort)(((ushort)s_long2) * ((ushort)((char)(('a') | ('0'))))))))).ToString());
        E("=37", () => { s_float2 = (((s_ulong1 != s_ulong0) != s_bool2) ? ((s_float1 + s_float0) / s_float0) : ((s_float0 + s_float2) * (s_bool2 ? s_float1 : s_float2))); return (s_float2).ToString(); });
        E("38", () => (((ushort)((!((~(ulong.MaxValue)) < (s_ulong0 << s_int1))) ? ((((int)s_ulong0) - (s_int1 + s_int1)) % ((((int)((short)s_int0)) & 0x7fff) | 1)) : ((((int)s_sbyte2) - ((int)s_ushort1)) + ((s_int2 % ((s_int2 & 0x7fff) | 1)) - ((1) + s_int1)))))).ToString());
        E("=38", () => { s_ushort0 = ((ushort)(((int)('\uffff')) - (s_int2 + s_int0))); return (s_ushort0).ToString(); });
        E("39", () => ((s_double2 - ((double)((short)(s_short0 - ((short)300)))))).ToString());
        E("=39", () => { s_ushort0 = ((ushort)(((ushort)(((ushort)40000) * s_ushort1)) + ((ushort)s_short1))); return (s_ushort0).ToString(); });
        E("40", () => (((ushort)((-((255) - s_int0)) & ((s_bool1 ? s_int1 : s_int2) >> ((int)s_long0))))).ToString());
        E("=40", () => { s_short0 = ((short)(s_long1 >> s_int0)); return (s_short0).ToString(); });
        E("41", () => (((byte)((long.MaxValue) ^ s_long1))).ToString());
        E("=41", () => { s_int0 = (((s_bool0 != s_bool0) != s_bool0) ? (((7) * s_int2) / (((s_int2 >> s_int1) & 0x7fff) | 1)) : (((int)s_long0) / (((s_int2 / ((s_int0 & 0x7fff) | 1)) & 0x7fff) | 1))); return (s_int0).ToString(); });
        E("42", () => ((-((255) ^ s_int2))).ToString());
        E("=42", () => { s_ushort1 = ((ushort)(((ushort)s_long2) - ((ushort)s_uint2))); return (s_ushort1).ToString(); });
        E("43", () => (((sbyte)(((~s_uint1) | (s_uint0 << s_int1)) << ((int)((short)s_int1))))).ToString());
        E("=43", () => { s_byte0 = ((byte)(((byte)(s_ulong0 - s_ulong1)) - ((byte)s_long1))); return (s_byte0).ToString(); });
        E("44", () => (((short)(((short)(uint.MaxValue)) * ((short)-1)))).ToString());
        E("=44", () => { s_float2 = (-((-s_float2) / (s_float2 * (1e10f)))); return (s_float2).ToString(); });
        E("45", () => ((-s_long1)).ToString());
        E("=45", () => { s_ushort0 = ((ushort)(s_uint2 % (((uint.MaxValue) & 0x7fff) | 1))); return (s_ushort0).ToString(); });
        E("46", () => (((float)s_long1)).ToString());
        E("=46", () => { s_sbyte1 = ((sbyte)(((uint)((byte)s_uint2)) >> ((s_int0 + s_int2) >>> ((255) / (((65536) & 0x7fff) | 1))))); return (s_sbyte1).ToString(); });
        E("47", () => (((ushort)((-1) >> (((int.MaxValue) ^ s_int1) + ((int)s_double2))))).ToString());
        E("=47", () => { s_sbyte0 = s_sbyte2; return (s_sbyte0).ToString(); });
        E("48", () => ((((-((float)s_sbyte0)) % (((-(0f)) - (s_float2 + s_float2)) % s_float0)) % ((((s_bool2 ? s_float0 : s_float1) % s_float2) % ((s_bool2 ? s_float0 : (0f)) - (-s_float2))) / (((false) ? (s_bool1 ? s_float2 : s_float2) : s_float2) - ((!s_bool2) ? (s_float0 + s_float2) : (s_float0 - s_float0)))))).ToString());
        E("=48", () => { s_double0 = ((s_double2 - s_double0) + (s_bool0 ? s_double0 : s_double1)); return (s_double0).ToString(); });
        E("49", () => (((short)((ushort)(((ushort)s_byte1) & ((ushort)(-1L)))))).ToString());
        E("=49", () => { s_char0 = ((char)((byte)(((byte)(s_byte1 | s_byte1)) - ((true) ? s_byte1 : s_byte2)))); return ((int)s_char0).ToString(); });
        E("50", () => (((((long)(~(9ul))) / ((((long)((byte)s_long0)) & 0x7fff) | 1)) + (s_long1 / ((((s_long0 / ((s_long2 & 0x7fff) | 1)) + s_long1) & 0x7fff) | 1)))).ToString());
        E("=50", () => { s_short1 = ((short)((sbyte)((s_int2 + s_int2) - ((1) | s_int2)))); return (s_short1).ToString(); });
        E("51", () => (((s_float1 - (-7.75f)) * (s_float2 + s_float1))).ToString());
        E("=51", () => { s_ulong2 = ((ulong)s_double0); return (s_ulong2).ToString(); });
        E("52", () => (((int)s_byte2)).ToString());
        E("=52", () => { s_int2 = ((int)((float)((short)(s_short1 ^ s_short2)))); return (s_int2).ToString(); });
        E("53", () => (s_long0).ToString());
        E("=53", () => { s_byte1 = ((((s_uint1 >>> (int.MinValue)) << (~s_int0)) < (~(s_uint1 * (uint.MaxValue)))) ? ((byte)(s_byte1 | ((byte)(s_uint1 | s_uint1)))) : ((byte)((uint)((ushort)s_double1)))); return (s_byte1).ToString(); });
        E("54", () => (((s_bool1 ? (1.5) : ((double)(((long)s_ushort2) >>> ((int)((ushort)65535))))) % ((double)((-((0f) + s_float0)) % ((s_float0 - s_float2) - ((float)(7))))))).ToString());
        E("=54", () => { s_long2 = ((s_long0 / ((s_long2 & 0x7fff) | 1)) / (((s_long0 * (-1L)) & 0x7fff) | 1)); return (s_long2).ToString(); });
        E("55", () => ((int)((char)(((char)s_ulong0) + ((char)(((s_long2 == s_long1) || (!(false))) ? (((long)s_byte1) >>> (-s_int2)) : ((s_long1 == s_long1) ? (-s_long0) : (-s_long1))))))).ToString());
        E("=55", () => { s_byte2 = ((!s_bool2) ? ((byte)s_int0) : ((byte)(s_byte2 & s_byte2))); return (s_byte2).ToString(); });
        E("56", () => (((-(((1e10f) * (3f)) - s_float2)) - (s_float1 % s_float2))).ToString());
        E("=56", () => { s_float1 = s_float2; return (s_float1).ToString(); });
        E("57", () => (((!(false)) ? ((ushort)(65536)) : ((ushort)(s_ushort2 - s_ushort2)))).ToString());
        E("=57", () => { s_ulong0 = s_ulong2; return (s_ulong0).ToString(); });
        E("58", () => (s_int1).ToString());
        E("=58", () => { s_float2 = ((-(s_float0 - s_float0)) % s_float2); return (s_float2).ToString(); });
        E("59", () => ((int)((char)(((true) ? (s_bool2 ? s_int2 : s_int1) : ((int)s_short1)) * ((~s_int0) ^ (123456789))))).ToString());
        E("=59", () => { s_short2 = ((short)(-((float)s_char1))); return (s_short2).ToString(); });
        }
    }
}
