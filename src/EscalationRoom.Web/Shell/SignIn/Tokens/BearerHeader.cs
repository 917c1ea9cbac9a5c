namespace EscalationRoom.Web.Shell.SignIn.Tokens;

internal static class BearerHeader
{
    private const string Word = "Bearer ";

    /// <summary>The token in the Authorization header, or nothing.</summary>
    public static string Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Word, StringComparison.OrdinalIgnoreCase) ? header[Word.Length..].Trim() : "";
    }
}
