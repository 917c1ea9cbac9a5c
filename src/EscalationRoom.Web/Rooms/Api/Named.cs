namespace EscalationRoom.Web.Rooms.Api;

/// <summary>Reads the public spelling of choices: <c>RemedyTooSmall</c>, <c>remedy_too_small</c> and <c>remedyTooSmall</c> are the same.</summary>
public static class Named
{
    /// <returns>For a word nobody knows a value that is not defined, which the rules refuse in words.</returns>
    public static T Of<T>(string? word)
        where T : struct, Enum =>
        Enum.TryParse<T>(word?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : (T)Enum.ToObject(typeof(T), byte.MaxValue);
}
