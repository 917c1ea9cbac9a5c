namespace EscalationRoom.Web.Shell;

/// <summary>How close together a reader wants things, known before the first paint: <c>compact</c> or <c>comfortable</c>.</summary>
internal static class DensityCookie
{
    private const string Name = "density";

    public static string Of(HttpRequest request) => request.Cookies[Name] is "comfortable" ? "comfortable" : "compact";
}
