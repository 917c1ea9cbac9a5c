using EscalationRoom.Data.Accounts;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>Where the authority is: for browsers, and for this process. The embedded one is this process itself.</summary>
public sealed class AuthorityAddress(IOptions<SignInOptions> options, OwnAddress own)
{
    public string Public => options.Value.IsEmbedded ? own.Public : options.Value.Authority;

    public bool IsHttps => Public.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    internal BackChannel NewBackChannel() => new(() => new Uri(Public), Inside);

    private Uri? Inside()
    {
        if (options.Value.IsEmbedded)
        {
            return own.Inside;
        }

        return options.Value.InternalAddress is { Length: > 0 } address ? new Uri(address) : null;
    }
}
