using System.Diagnostics;
using System.Globalization;

namespace EscalationRoom.Faults.Workload;

/// <summary>The text of a message under test: unlike any other, and telling when and by which node it was first sent.</summary>
internal static class Mark
{
    public static string Text(int writer, long message, Uri node) => string.Create(
        CultureInfo.InvariantCulture, $"{writer}-{message}|{node.Port}|{Stopwatch.GetTimestamp()}|We keep watching and report at the half hour.");

    public static bool TryRead(string? text, out int port, out long sent)
    {
        (port, sent) = (0, 0);
        var parts = text?.Split('|') ?? [];
        return parts.Length == 4
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out port)
            && long.TryParse(parts[2], CultureInfo.InvariantCulture, out sent);
    }
}
