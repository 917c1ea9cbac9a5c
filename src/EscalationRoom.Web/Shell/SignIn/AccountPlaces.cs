using EscalationRoom.Data.Accounts;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Where a person looks after their account: sessions and tokens here, password and passkeys at the authority.</summary>
public sealed class AccountPlaces(IOptions<SignInOptions> options, OwnAddress own)
{
    public const string Sessions = "/profile/sessions";
    public const string Tokens = "/profile/tokens";
    public const string Confirm = "/profile/confirm";

    private const string Bundled = "/identity/security";

    /// <summary>Empty when the authority is another's and nobody wrote down where it keeps such a page.</summary>
    public string Security => options.Value.IsEmbedded ? own.Public + Bundled : options.Value.AccountPage;
}
