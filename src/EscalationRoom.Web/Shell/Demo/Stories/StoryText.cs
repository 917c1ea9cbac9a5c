using System.Globalization;
using System.Text.RegularExpressions;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Rooms;
using NodaTime;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>The story's words, with the clock times and the room's name as they are this time.</summary>
internal sealed partial class StoryText(SeedScenario scenario, StoryTime time)
{
    public RoomKey Key { get; set; } = new(scenario.Id);

    public string Of(string text) =>
        ClockTime().Replace(text, it => scenario.TextTimes?.TryGetValue(it.Value, out var offset) is true ? Local(offset) : it.Value)
            .Replace(scenario.Id, Key.Value, StringComparison.Ordinal);

    /// <summary>What stands between two marks, or to the end.</summary>
    public string Between(string text, string from, string to = "")
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        var end = to.Length == 0 ? text.Length : text.IndexOf(to, start, StringComparison.Ordinal);
        return Of(text[start..end]);
    }

    private string Local(double offset) =>
        Instant.FromDateTimeOffset(time.Of(offset)).InZone(time.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b\d\d:\d\d\b")]
    private static partial Regex ClockTime();
}
