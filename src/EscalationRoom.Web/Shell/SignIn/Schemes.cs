using EscalationRoom.Web.Shell.SignIn.Tokens;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Which way of proving who one is counts where: programs bring tokens, browsers bring the cookie, and neither works in the other's place.</summary>
internal static class Schemes
{
    public const string Choose = "choose";
    public const string Cookie = "cookie";
    public const string OpenId = "oidc";
    public const string Bearer = "bearer";
    public const string AccessToken = "token";
    public const string HubTicket = "ticket";

    private static readonly PathString[] ForPrograms = ["/api", "/hubs", "/mcp"];

    public static string For(HttpContext http)
    {
        if (!IsForPrograms(http.Request))
        {
            return Cookie;
        }

        var token = BearerHeader.Read(http.Request);
        if (token.StartsWith(HubTickets.Prefix, StringComparison.Ordinal) || HubTicketHandler.IsInAddress(http.Request))
        {
            return HubTicket;
        }

        return token.StartsWith(AccessTokenStore.Prefix, StringComparison.Ordinal) ? AccessToken : Bearer;
    }

    public static bool IsForPrograms(HttpRequest request) => Array.Exists(ForPrograms, it => request.Path.StartsWithSegments(it));
}
