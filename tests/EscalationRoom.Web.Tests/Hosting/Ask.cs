namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>Bodies of requests, with a command id of their own.</summary>
internal static class Ask
{
    public static Dictionary<string, object?> For(object? rest = null) => new(
        (rest?.GetType().GetProperties() ?? []).Select(it => KeyValuePair.Create(it.Name, it.GetValue(rest))))
    {
        ["commandId"] = Guid.NewGuid(),
    };
}
