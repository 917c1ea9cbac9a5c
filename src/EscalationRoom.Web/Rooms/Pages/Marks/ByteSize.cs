using System.Globalization;

namespace EscalationRoom.Web.Rooms.Pages.Marks;

/// <summary>How large a file is, in one short word.</summary>
internal static class ByteSize
{
    private const long Kilo = 1024;

    public static string Of(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < Kilo * Kilo => $"{Math.Max(1, bytes / Kilo)} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(Kilo * Kilo):0.0} MB"),
    };
}
