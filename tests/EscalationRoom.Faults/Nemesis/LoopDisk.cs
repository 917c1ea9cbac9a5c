using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Nemesis;

/// <summary>A disk in a file, whose power can be cut: what was not on it then is gone, as on a real one.</summary>
internal sealed class LoopDisk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Scratch _files = new();
    private bool _mounted;

    private LoopDisk() => Folder = _files.File("disk");

    public string Folder { get; }

    /// <summary>Why there can be none here, or nothing.</summary>
    public static string? WhyNot =>
        !Environment.IsPrivilegedProcess ? "mounting a disk needs root"
        : !File.Exists("/usr/sbin/mkfs.ext4") ? "mkfs.ext4 is not installed"
        : null;

    private string Image => _files.File("disk.img");

    /// <returns>Nothing, with the reason, when this machine will not mount it.</returns>
    public static async Task<(LoopDisk? Disk, string Reason)> MountAsync()
    {
        var disk = new LoopDisk();
        Directory.CreateDirectory(disk.Folder);
        await using (var image = File.Create(disk.Image))
        {
            image.SetLength(320L * 1024 * 1024);
        }

        var made = await RunAsync("/usr/sbin/mkfs.ext4", "-q", disk.Image);
        var mounted = made.ExitCode == 0 ? await disk.RemountAsync() : made;
        if (mounted.ExitCode == 0)
        {
            return (disk, "");
        }

        await disk.DisposeAsync();
        return (null, mounted.Words);
    }

    public void CutPower() => PowerSwitch.Off(Folder);

    public async Task<Outcome> RemountAsync()
    {
        await UnmountAsync();
        var mounted = await RunAsync("mount", "-o", "loop", Image, Folder);
        _mounted = mounted.ExitCode == 0;
        return mounted;
    }

    public async ValueTask DisposeAsync()
    {
        await UnmountAsync();
        _files.Dispose();
    }

    private async Task UnmountAsync()
    {
        if (_mounted)
        {
            await RunAsync("umount", Folder);
            _mounted = false;
        }
    }

    private static Task<Outcome> RunAsync(string program, params string[] arguments) => ChildProcess.RunAsync(program, arguments, null, Patience);
}
