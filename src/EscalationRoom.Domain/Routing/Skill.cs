using System.Collections.Immutable;

namespace EscalationRoom.Domain.Routing;

/// <summary>Skills are single words in lower case: the sector "financial services" is the skill <c>financial-services</c>.</summary>
public static class Skill
{
    public static string Of(string words) => string.Join('-', words.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static ImmutableArray<string> Each(string line) =>
        [.. line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Of).Distinct()];
}
