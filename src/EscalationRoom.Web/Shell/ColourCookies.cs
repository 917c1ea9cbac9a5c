namespace EscalationRoom.Web.Shell;

/// <summary>The colours a reader chose, known before the first paint: the choice, and what it came to on their screen.</summary>
/// <param name="Choice"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
public sealed record ColourCookies(string Choice, bool IsDark)
{
    private const string ChoiceCookie = "theme";
    private const string SchemeCookie = "scheme";

    public static ColourCookies Of(HttpRequest request)
    {
        var choice = request.Cookies[ChoiceCookie] is "light" or "dark" ? request.Cookies[ChoiceCookie]! : "system";
        return new(choice, choice is "dark" || (choice is "system" && request.Cookies[SchemeCookie] is "dark"));
    }
}
