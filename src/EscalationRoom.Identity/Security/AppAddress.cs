using EscalationRoom.Data.Accounts;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.Security;

/// <summary>Where the app itself is, for links back: here, or where this server sends people after signing in.</summary>
public sealed class AppAddress(IOptions<AuthorityOptions> options, OwnAddress own)
{
    public string Sessions => Origin + "/profile/sessions";

    public string Tokens => Origin + "/profile/tokens";

    public string Origin => options.Value.RedirectUris.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is { } redirect
        ? new Uri(redirect).GetLeftPart(UriPartial.Authority)
        : own.Public;
}
