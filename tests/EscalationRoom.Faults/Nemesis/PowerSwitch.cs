using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EscalationRoom.Faults.Nemesis;

/// <summary>Shuts a mounted file system down in the instant, without writing its journal: the kernel's own test for a power cut.</summary>
internal static class PowerSwitch
{
    private const nuint GoingDown = 0x8004587D;
    private const uint WithoutFlushingTheLog = 2;
    private const int OpenReadOnly = 0;

    public static void Off(string folder)
    {
        var opened = Open(folder, OpenReadOnly);
        var flags = WithoutFlushingTheLog;
        if (opened < 0 || Control(opened, GoingDown, ref flags) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"The power of {folder} could not be cut");
        }

        _ = Close(opened);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Control(int file, nuint request, ref uint argument);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Close(int file);
}
