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
    static int s_int1 = 7;
    static int s_int2 = 1;
    static long s_long0 = long.MinValue;
    static long s_long1 = long.MaxValue;
    static long s_long2 = -77L;
    static uint s_uint0 = 1u;
    static uint s_uint1 = 3000000000u;
    static uint s_uint2 = uint.MaxValue;
    static byte s_byte0 = (byte)200;
    static byte s_byte1 = (byte)1;
    static byte s_byte2 = (byte)0;
    static short s_short0 = (short)-1;
    static short s_short1 = (short)300;
    static short s_short2 = short.MaxValue;
    static ushort s_ushort0 = (ushort)40000;
    static ushort s_ushort1 = (ushort)40000;
    static ushort s_ushort2 = (ushort)40000;
    static sbyte s_sbyte0 = (sbyte)127;
    static sbyte s_sbyte1 = (sbyte)-1;
    static sbyte s_sbyte2 = (sbyte)-1;
    static double s_double0 = 3.0;
    static double s_double1 = -2.25;
    static double s_double2 = 1.5;
    static float s_float0 = -7.75f;
    static float s_float1 = -2.25f;
    static float s_float2 = 0.1f;
    static char s_char0 = 'a';
    static char s_char1 = 'Z';
    static char s_char2 = 'a';
    static bool s_bool0 = false;
    static bool s_bool1 = false;
    static bool s_bool2 = true;
    static ulong s_ulong0 = 9ul;
    static ulong s_ulong1 = 0ul;
    static ulong s_ulong2 = 1ul;

    public static void Main()
    {
        unchecked
        {
        E("0", () => (s_long1).ToString());
        E("=0", () => { s_short0 = ((short)((s_bool0 ? s_short2 : ((short)-1)) | s_short1)); return (s_short0).ToString(); });
        E("1", () => (((s_double2 % (-1e10)) - ((true) ? s_double1 : s_double2))).ToString());
        E("=1", () => { s_ulong0 = s_ulong2; return (s_ulong0).ToString(); });
        E("2", () => (s_ushort1).ToString());
        E("=2", () => { s_bool1 = (!(((int)s_byte0) <= (-s_int0))); return (s_bool1).ToString(); });
        E("3", () => (((long)(s_uint2 + s_uint0))).ToString());
        E("=3", () => { s_double0 = ((((s_long1 <= s_long1) | (s_double1 >= (1e300))) ? s_double0 : ((double)((byte)(s_byte1 ^ ((byte)200))))) % ((double)(((true) ^ (false)) ? ((char)s_long0) : ((char)(1u))))); return (s_double0).ToString(); });
        E("4", () => (((sbyte)((char)((long)(-(int.MinValue)))))).ToString());
        E("=4", () => { s_char2 = ((char)(-s_float0)); return ((int)s_char2).ToString(); });
        E("5", () => (((int)(s_bool2 ? ((((uint)s_long0) / (((s_uint0 % ((s_uint0 & 0x7fff) | 1)) & 0x7fff) | 1)) % ((((s_uint1 ^ s_uint0) - (s_uint0 % ((s_uint2 & 0x7fff) | 1))) & 0x7fff) | 1)) : ((((uint)s_long2) >> (s_int2 * (-100))) + (((uint)((short)300)) + (s_uint1 - s_uint2)))))).ToString());
        E("=5", () => { s_sbyte0 = s_sbyte2; return (s_sbyte0).ToString(); });
        E("6", () => (((int)((s_float1 < (1.5f)) ? (s_float2 % s_float2) : (s_float1 + s_float1)))).ToString());
        E("=6", () => { s_float2 = ((-(0.1f)) % (-(s_float0 * s_float1))); return (s_float2).ToString(); });
        E("7", () => (((int)((((true) ? (s_ulong1 % (((1ul) & 0x7fff) | 1)) : s_ulong0) != (((true) | s_bool1) ? ((ulong)s_byte1) : (s_ulong0 * (ulong.MaxValue)))) ? ((float)((s_long2 >= s_long2) ? ((1ul) | s_ulong0) : (s_ulong1 & (9ul)))) : (0.1f)))).ToString());
        E("=7", () => { s_sbyte0 = s_sbyte2; return (s_sbyte0).ToString(); });
        E("8", () => ((((s_ulong2 % ((s_ulong0 & 0x7fff) | 1)) + (s_ulong0 % ((s_ulong1 & 0x7fff) | 1))) ^ s_ulong0)).ToString());
        E("=8", () => { s_int1 = ((s_int2 | s_int2) / ((((-1) ^ s_int0) & 0x7fff) | 1)); return (s_int1).ToString(); });
        E("9", () => (((s_double1 / s_double2) - (-(-2.25)))).ToString());
        E("=9", () => { s_short0 = ((short)((uint)(-1L))); return (s_short0).ToString(); });
        E("10", () => (((((int)((~s_long0) * (s_long0 ^ (long.MinValue)))) ^ (((s_bool0 ? s_int0 : s_int0) % (((s_int2 & s_int2) & 0x7fff) | 1)) << (65536))) % (((((((ulong.MaxValue) <= s_ulong2) ? (s_int1 | s_int0) : s_int0) - (255)) << (s_int1 & (((int)s_char2) / ((s_int0 & 0x7fff) | 1)))) & 0x7fff) | 1))).ToString());
        E("=10", () => { s_int0 = ((-(7)) * ((int)s_long1)); return (s_int0).ToString(); });
        E("11", () => (((sbyte)((-((s_float0 * s_float0) / (-s_float2))) + (((s_float0 + (-7.75f)) - (-7.75f)) + (((float)s_long1) % (s_float0 * s_float1)))))).ToString());
        E("=11", () => { s_int1 = ((s_int2 >>> s_int1) << s_int0); return (s_int1).ToString(); });
        E("12", () => (s_long2).ToString());
        E("=12", () => { s_ushort2 = ((ushort)(((s_int0 | (1)) / (((~s_int2) & 0x7fff) | 1)) % ((((s_int1 + s_int0) * (s_int2 >>> s_int0)) & 0x7fff) | 1))); return (s_ushort2).ToString(); });
        E("13", () => (((short)(((long)((char)s_uint0)) ^ ((~(0L)) | ((long)s_ulong1))))).ToString());
        E("=13", () => { s_char0 = ((char)(s_float0 - s_float2)); return ((int)s_char0).ToString(); });
        E("14", () => (((10000000000ul) << (s_int2 * ((int)((uint)((ulong)s_sbyte1)))))).ToString());
        E("=14", () => { s_ulong0 = ((s_ulong1 >> (7)) << s_int2); return (s_ulong0).ToString(); });
        E("15", () => (((short)((byte)(0f)))).ToString());
        E("=15", () => { s_ushort1 = ((ushort)((s_long0 / ((s_long1 & 0x7fff) | 1)) + ((long)s_ulong2))); return (s_ushort1).ToString(); });
        E("16", () => (((short)((long)(-s_int1)))).ToString());
        E("=16", () => { s_bool2 = s_bool0; return (s_bool2).ToString(); });
        E("17", () => (((ulong)(1e10))).ToString());
        E("=17", () => { s_short0 = ((short)(((short)s_uint0) * ((short)(int.MinValue)))); return (s_short0).ToString(); });
        E("18", () => (s_double0).ToString());
        E("=18", () => { s_int2 = s_int2; return (s_int2).ToString(); });
        E("19", () => ((s_int2 >>> (((int)(-(s_bool2 ? s_float1 : s_float2))) | s_int0))).ToString());
        E("=19", () => { s_byte1 = ((byte)((int)((s_float2 + s_float1) - s_float0))); return (s_byte1).ToString(); });
        E("20", () => ((s_int0 / (((((int)s_ushort1) & (~(s_int0 + s_int0))) & 0x7fff) | 1))).ToString());
        E("=20", () => { s_char2 = s_char0; return ((int)s_char2).ToString(); });
        E("21", () => (((long)((ulong)s_long0))).ToString());
        E("=21", () => { s_byte1 = ((byte)((sbyte)(s_int0 & s_int1))); return (s_byte1).ToString(); });
        E("22", () => (((s_uint0 >>> (0)) | s_uint1)).ToString());
        E("=22", () => { s_byte1 = ((byte)((uint)(-1))); return (s_byte1).ToString(); });
        E("23", () => (((sbyte)(((sbyte)((s_bool1 ? ((sbyte)5) : s_sbyte0) ^ ((sbyte)s_int2))) & ((sbyte)((int)s_uint2))))).ToString());
        E("=23", () => { s_ulong2 = (((ulong)s_short1) >>> (s_int1 / ((s_int1 & 0x7fff) | 1))); return (s_ulong2).ToString(); });
        E("24", () => ((((double)((char)((uint)s_sbyte1))) / ((double)(-((float)s_int1))))).ToString());
        E("=24", () => { s_sbyte1 = ((s_double0 >= s_double2) ? ((sbyte)s_long0) : ((sbyte)s_uint2)); return (s_sbyte1).ToString(); });
        E("25", () => (s_int1).ToString());
        E("=25", () => { s_ulong0 = (s_ulong0 ^ s_ulong2); return (s_ulong0).ToString(); });
        E("26", () => (((byte)(s_long1 & s_long2))).ToString());
        E("=26", () => { s_char0 = ((char)((long)((byte)s_int0))); return ((int)s_char0).ToString(); });
        E("27", () => (((s_long1 / ((s_long0 & 0x7fff) | 1)) - s_long2)).ToString());
        E("=27", () => { s_int2 = ((int)(-s_double2)); return (s_int2).ToString(); });
        E("28", () => (((float)((char)(((char)s_int1) + ('\uffff'))))).ToString());
        E("=28", () => { s_long2 = (((s_double1 - s_double1) <= ((double)s_char0)) ? ((long)((sbyte)(10000000000ul))) : ((long)((double)(9ul)))); return (s_long2).ToString(); });
        E("29", () => (((int)(((s_float0 * (3f)) != ((float)(-1L))) ? s_short2 : ((short)((0u) - s_uint2))))).ToString());
        E("=29", () => { s_char1 = ((char)s_int1); return ((int)s_char1).ToString(); });
        E("30", () => (((short)(s_long1 << s_int1))).ToString());
        E("=30", () => { s_byte0 = ((byte)((ushort)s_sbyte1)); return (s_byte0).ToString(); });
        E("31", () => (((short)((int)((s_double0 > (1e300)) ? s_sbyte2 : ((sbyte)(((sbyte)-128) + s_sbyte1)))))).ToString());
        E("=31", () => { s_uint2 = s_uint0; return (s_uint2).ToString(); });
        E("32", () => ((((uint)s_sbyte2) == (((uint)s_int1) << (-(1))))).ToString());
        E("=32", () => { s_double2 = ((((s_int0 % ((s_int2 & 0x7fff) | 1)) != (s_bool2 ? (-100) : (123456789))) == (((long)s_ushort2) > ((long)s_ulong0))) ? (s_double0 + ((-s_double2) + (1.5))) : (((s_bool2 | (false)) & ((ulong.MaxValue) < s_ulong2)) ? ((double)((byte)s_char1)) : ((s_float1 >= s_float0) ? s_double2 : s_double1))); return (s_double2).ToString(); });
        E("33", () => ((-((s_double1 % s_double1) - s_double1))).ToString());
        E("=33", () => { s_sbyte1 = ((sbyte)(s_ulong1 | (9ul))); return (s_sbyte1).ToString(); });
        E("34", () => ((int)((char)(((uint)((short)(s_short0 | ((short)s_int0)))) - s_uint2))).ToString());
        E("=34", () => { s_long2 = (((1L) & (long.MaxValue)) & ((0L) >> s_int2)); return (s_long2).ToString(); });
        E("35", () => ((s_bool1 == ((s_ulong1 * s_ulong0) <= s_ulong1))).ToString());
        E("=35", () => { s_float2 = ((float)((byte)(((byte)255) + ((byte)(s_long0 % ((s_long2 & 0x7fff) | 1)))))); return (s_float2).ToString(); });
        E("36", () => (((((s_int1 - (0)) * (s_bool2 ? s_int0 : s_int1)) | (((int)s_ulong1) >> (s_int1 >> (255)))) | ((int)((s_ulong0 != s_ulong2) ? ((ulong)((sbyte)-1)) : (s_ulong0 & s_ulong1))))).ToString());
        E("=36", () => { s_ushort1 = ((ushort)(-(s_float1 - s_float0))); return (s_ushort1).ToString(); });
        E("37", () => ((-((double)(s_long1 & ((long)s_char1))))).ToString());
        E("=37", () => { s_float2 = ((!(s_long2 >= s_long0)) ? (((float)s_short2) * ((float)s_sbyte2)) : ((s_ulong2 == s_ulong1) ? ((true) ? s_float0 : s_float0) : ((float)s_long2))); return (s_float2).ToString(); });
        E("38", () => ((((float)((char)(s_uint2 & s_uint1))) + (s_bool2 ? (s_float2 * ((0f) / s_float1)) : ((s_float1 + s_float0) * (s_float0 * (3f)))))).ToString());
        E("=38", () => { s_ulong2 = (~((ulong)s_byte1)); return (s_ulong2).ToString(); });
        E("39", () => (((((!(true)) ? (~((uint)(255))) : ((s_uint2 - (uint.MaxValue)) / (((~(uint.MaxValue)) & 0x7fff) | 1))) >>> ((((float)((sbyte)127)) > ((float)s_sbyte0)) ? (1) : ((s_int2 / ((s_int1 & 0x7fff) | 1)) + ((int)('\uffff'))))) | ((uint)(((s_double0 / (-2.25)) > (-(100.25))) ? (((double)s_int1) + s_double1) : (s_double2 / ((double)s_ulong0)))))).ToString());
        E("=39", () => { s_long0 = (((long)((sbyte)s_uint1)) + (-(-s_long0))); return (s_long0).ToString(); });
        E("40", () => (((((7) / (((-1) & 0x7fff) | 1)) ^ s_int1) % ((((s_int1 >> s_int0) ^ ((123456789) / ((s_int1 & 0x7fff) | 1))) & 0x7fff) | 1))).ToString());
        E("=40", () => { s_bool0 = ((!((s_int1 != s_int0) & (!(true)))) && ((s_bool2 && (s_bool1 || (true))) & s_bool1)); return (s_bool0).ToString(); });
        E("41", () => (((short)((-s_float1) * s_float2))).ToString());
        E("=41", () => { s_ushort2 = ((ushort)((((s_bool1 != s_bool1) || (s_bool1 == s_bool0)) ? ((ushort)(s_uint2 - s_uint0)) : ((ushort)(((ushort)s_sbyte0) * s_ushort2))) - ((ushort)((int)(s_bool1 ? s_byte0 : s_byte0))))); return (s_ushort2).ToString(); });
        E("42", () => (((-((s_long1 + s_long0) | (s_bool1 ? s_long2 : s_long0))) | (((s_long2 / ((s_long1 & 0x7fff) | 1)) >>> (7)) ^ (((long)s_uint1) >> (~s_int2))))).ToString());
        E("=42", () => { s_int0 = ((s_bool2 ? ((s_int2 % (((int.MaxValue) & 0x7fff) | 1)) >> ((1) + s_int1)) : ((s_float0 < s_float0) ? (s_bool0 ? s_int1 : s_int0) : s_int2)) % ((((int.MinValue) + (-(s_bool1 ? s_int1 : s_int2))) & 0x7fff) | 1)); return (s_int0).ToString(); });
        E("43", () => (((float)((ushort)(1u)))).ToString());
        E("=43", () => { s_uint2 = ((s_bool0 ? s_uint0 : (uint.MaxValue)) + (s_uint2 | s_uint1)); return (s_uint2).ToString(); });
        E("44", () => (((sbyte)(((sbyte)((ulong)((short)(s_short1 & (short.MinValue))))) - ((sbyte)((int)(s_float2 * s_float0)))))).ToString());
        E("=44", () => { s_uint2 = ((uint)(~((false) ? s_long0 : (long.MinValue)))); return (s_uint2).ToString(); });
        E("45", () => (((byte)(~((((long)s_short2) << s_int0) >> ((65536) % (((s_int1 * s_int0) & 0x7fff) | 1)))))).ToString());
        E("=45", () => { s_float2 = (-(s_float1 % s_float2)); return (s_float2).ToString(); });
        E("46", () => (((ushort)(~s_uint1))).ToString());
        E("=46", () => { s_long2 = s_long2; return (s_long2).ToString(); });
        E("47", () => ((~((int)(-2.25f)))).ToString());
        E("=47", () => { s_long2 = s_long1; return (s_long2).ToString(); });
        E("48", () => (((ushort)(((!(s_float1 != s_float2)) ? ((ushort)(((ushort)s_float1) ^ ((ushort)s_uint0))) : ((ushort)(7))) ^ ((((false) ? s_int1 : s_int1) > ((int)s_double1)) ? ((ushort)(s_double1 / s_double2)) : ((ushort)(s_long1 >>> s_int1)))))).ToString());
        E("=48", () => { s_ushort0 = ((ushort)(((s_uint0 >= (3000000000u)) ? ((ushort)s_int1) : ((ushort)(((ushort)65535) - s_ushort0))) ^ ((ushort)(((ushort)s_long1) + ((ushort)s_short0))))); return (s_ushort0).ToString(); });
        E("49", () => (((~((uint)s_ulong0)) * (~(s_uint1 % ((s_uint1 & 0x7fff) | 1))))).ToString());
        E("=49", () => { s_byte1 = ((byte)(((byte)(s_uint2 - (3000000000u))) ^ ((byte)(s_uint2 >>> s_int1)))); return (s_byte1).ToString(); });
        E("50", () => (((((ulong)((int)(s_float1 * s_float1))) << ((int)((s_int2 != s_int0) ? s_sbyte0 : ((sbyte)(s_sbyte0 + s_sbyte0))))) % ((s_ulong1 & 0x7fff) | 1))).ToString());
        E("=50", () => { s_sbyte0 = ((sbyte)((s_ulong0 & s_ulong1) << ((int)s_short1))); return (s_sbyte0).ToString(); });
        E("51", () => ((int)((char)(-s_double0))).ToString());
        E("=51", () => { s_short0 = ((short)((char)s_double0)); return (s_short0).ToString(); });
        E("52", () => (((float)((short)((uint)((ushort)((byte)s_long2)))))).ToString());
        E("=52", () => { s_byte2 = ((byte)((short)s_long0)); return (s_byte2).ToString(); });
        E("53", () => (((short)((int)((long)s_ushort0)))).ToString());
        E("=53", () => { s_bool0 = (s_bool1 != ((((long)s_int1) - (s_long2 >>> (1))) <= ((long)((255) + s_int1)))); return (s_bool0).ToString(); });
        E("54", () => ((int)s_char0).ToString());
        E("=54", () => { s_byte1 = ((byte)(s_long0 & (-((long)s_double2)))); return (s_byte1).ToString(); });
        E("55", () => ((int)((char)(((char)s_int1) * ((char)(uint.MaxValue))))).ToString());
        E("=55", () => { s_int0 = ((int)((s_double1 <= s_double1) ? (s_uint1 >> s_int0) : (~s_uint1))); return (s_int0).ToString(); });
        E("56", () => ((((ulong)((sbyte)((byte)(((byte)s_int2) | ((byte)s_long1))))) ^ ((~s_ulong1) ^ (~(~s_ulong2))))).ToString());
        E("=56", () => { s_float1 = ((s_bool2 ? s_float1 : s_float2) / (s_float2 + s_float2)); return (s_float1).ToString(); });
        E("57", () => ((((!s_bool2) ? (s_int2 << (7)) : (s_int2 / (((1) & 0x7fff) | 1))) < s_int1)).ToString());
        E("=57", () => { s_byte2 = ((byte)((long.MaxValue) | s_long1)); return (s_byte2).ToString(); });
        E("58", () => (((ulong)((uint)s_ushort0))).ToString());
        E("=58", () => { s_bool1 = (s_long1 >= (((s_bool2 != s_bool2) ? ((long)s_byte1) : (s_long1 - s_long0)) >> ((s_int1 % ((s_int1 & 0x7fff) | 1)) * (-s_int2)))); return (s_bool1).ToString(); });
        E("59", () => ((1L)).ToString());
        E("=59", () => { s_int1 = (s_int2 + (((int)s_short0) & (s_int1 + s_int0))); return (s_int1).ToString(); });
        }
    }
}
