using System.Globalization;

namespace EscalationRoom.Rig;

/// <summary>What a process and its children took of the machine, read from /proc.</summary>
public static class ProcessCost
{
    private const double TicksPerSecond = 100;

    /// <summary>CPU seconds of a process.</summary>
    public static double CpuOf(int pid) => Stat(pid) is { } it ? it.Own / TicksPerSecond : 0;

    /// <summary>CPU seconds of a process and all it ever forked; ended children count once it has reaped them.</summary>
    public static double CpuOfFamily(int parent)
    {
        var own = Stat(parent) is { } it ? it.Own + it.Reaped : 0;
        return (own + Children(parent).Sum(child => child.Own)) / TicksPerSecond;
    }

    /// <summary>Proportional memory in KiB, or resident where the kernel does not tell.</summary>
    public static long MemoryOf(int pid)
    {
        try
        {
            return Field($"/proc/{pid}/smaps_rollup", "Pss:");
        }
        catch (UnauthorizedAccessException)
        {
            return Field($"/proc/{pid}/status", "VmRSS:");
        }
    }

    private static long Field(string file, string name)
    {
        var line = File.ReadLines(file).First(it => it.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<ProcessTicks> Children(int parent) =>
        from folder in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(folder)
        where char.IsAsciiDigit(name[0])
        let it = Stat(int.Parse(name, CultureInfo.InvariantCulture))
        where it?.Parent == parent
        select it;

    private static ProcessTicks? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long At(int field) => long.Parse(fields[field - 3], CultureInfo.InvariantCulture);
            return new ProcessTicks((int)At(4), At(14) + At(15), At(16) + At(17));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record ProcessTicks(int Parent, long Own, long Reaped);
}
