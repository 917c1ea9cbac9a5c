using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Api;

/// <summary>
/// Reads the public spelling of choices: <c>RemedyTooSmall</c>, <c>remedy_too_small</c> and <c>remedyTooSmall</c> are the same. A number is
/// no name, and neither are two names.
/// </summary>
public static class Named
{
    /// <returns>For a word nobody knows a value that is not defined, which the rules refuse in words.</returns>
    public static T Of<T>(string? word)
        where T : struct, Enum
    {
        var asked = word?.Replace("_", "", StringComparison.Ordinal);
        return Enum.GetNames<T>().FirstOrDefault(it => string.Equals(it, asked, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : (T)Enum.ToObject(typeof(T), byte.MaxValue);
    }

    /// <summary>A lane, spelled as everywhere.</summary>
    public static Lane? Lane(string? word) => Enum.GetNames<Lane>().Contains(word, StringComparer.Ordinal) ? Enum.Parse<Lane>(word!) : null;
}
