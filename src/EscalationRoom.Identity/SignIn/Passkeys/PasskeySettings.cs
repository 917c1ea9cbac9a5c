using EscalationRoom.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Identity.SignIn.Passkeys;

/// <summary>What a passkey must be: bound to this server's address, kept by the device, and opened by the person's finger, face or code.</summary>
internal sealed class PasskeySettings(IOptions<AuthorityOptions> authority, OwnAddress own) : IConfigureOptions<IdentityPasskeyOptions>
{
    private const string Required = "required";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = authority.Value.PasskeyDomain is { Length: > 0 } domain ? domain : new Uri(own.Public).Host;
        options.ResidentKeyRequirement = Required;
        // With it a passkey is two factors in one: the device, and whoever opens it.
        options.UserVerificationRequirement = Required;
        options.AuthenticatorTimeout = Patience;
        options.ValidateOrigin = it => ValueTask.FromResult(it.Origin == own.Public && !it.CrossOrigin && string.IsNullOrEmpty(it.TopOrigin));
    }
}
