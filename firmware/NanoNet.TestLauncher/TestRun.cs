using System;
using System.Reflection;
using nanoFramework.TestFramework;

namespace NanoNet.TestLauncher
{
    /// <summary>Runs the tests of one class after the other. A line for each: outcome, name, and ticks or message.</summary>
    internal sealed class TestRun
    {
        /// <summary>Runs a class's tests: first what sets it up, last what cleans up. A class that is no test class is passed over.</summary>
        internal void Run(Type type)
        {
            if (!type.IsClass || !IsTestClass(type))
            {
                return;
            }

            MethodInfo[] methods = type.GetMethods();

            if (RunAll(type, methods, typeof(SetupAttribute)))
            {
                RunAll(type, methods, typeof(TestMethodAttribute));
                RunAll(type, methods, typeof(DataRowAttribute));
                RunAll(type, methods, typeof(CleanupAttribute));
            }
        }

        private static bool IsTestClass(Type type)
        {
            object[] attributes = type.GetCustomAttributes(true);

            for (int i = 0; i < attributes.Length; i++)
            {
                if (attributes[i].GetType() == typeof(TestClassAttribute))
                {
                    return true;
                }
            }

            return false;
        }

        // False if one was skipped: a set-up that is skipped skips its class.
        private bool RunAll(Type type, MethodInfo[] methods, Type kind)
        {
            bool isComplete = true;

            for (int i = 0; i < methods.Length; i++)
            {
                object[] attributes = Helper.RemoveTestMethodIfDataRowExists(methods[i].GetCustomAttributes(true));

                for (int row = 0; row < attributes.Length; row++)
                {
                    if (attributes[row].GetType() == kind)
                    {
                        isComplete &= RunOne(type, methods[i], attributes[row], type.FullName + "." + methods[i].Name + "." + row.ToString());
                    }
                }
            }

            return isComplete || kind != typeof(SetupAttribute);
        }

        private static bool RunOne(Type type, MethodInfo method, object attribute, string name)
        {
            try
            {
                DataRowAttribute row = attribute as DataRowAttribute;
                object target = method.IsStatic ? null : type.GetConstructor(new Type[0]).Invoke(new object[0]);
                long begun = DateTime.UtcNow.Ticks;
                method.Invoke(target, row == null ? new object[0] : row.MethodParameters);
                Console.WriteLine("Test passed," + name + "," + (DateTime.UtcNow.Ticks - begun).ToString());
            }
            catch (SkipTestException e)
            {
                Console.WriteLine("Test skipped," + name + "," + e.Message);
                return false;
            }
            catch (TestFrameworkShared.AssertFailedException e)
            {
                Console.WriteLine("Test failed," + name + "," + e.Message);
            }
            catch (Exception e)
            {
                Console.WriteLine("Test failed," + name + "," + e.GetType().FullName + ": " + e.Message);
            }

            return true;
        }
    }
}
