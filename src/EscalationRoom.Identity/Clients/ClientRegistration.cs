using EscalationRoom.Identity.TierClaims;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.Clients;

/// <summary>What a client may do here: the code flow, with PKCE, from its exact addresses.</summary>
internal static class ClientRegistration
{
    public static OpenIddictApplicationDescriptor For(ClientOptions client)
    {
        var isPublic = client.Secret.Length == 0;
        var registration = new OpenIddictApplicationDescriptor
        {
            ClientId = client.Id,
            ClientSecret = isPublic ? null : client.Secret,
            // Stated, not inferred: updating an existing registration without it fails on the second start.
            ClientType = isPublic ? ClientTypes.Public : ClientTypes.Confidential,
            ApplicationType = ApplicationTypes.Web,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = client.Name.Length > 0 ? client.Name : client.Id,
        };
        registration.RedirectUris.UnionWith(client.RedirectUris.Select(it => new Uri(it)));
        registration.PostLogoutRedirectUris.UnionWith(client.SignedOutUris.Select(it => new Uri(it)));
        registration.Permissions.UnionWith(PermissionsOf(client));
        registration.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        return registration;
    }

    private static string[] PermissionsOf(ClientOptions client)
    {
        string[] always =
        [
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile, Permissions.Scopes.Email, Permissions.Prefixes.Scope + PersonClaims.ApiScope,
        ];
        return client.MayStay ? [.. always, Permissions.GrantTypes.RefreshToken] : always;
    }
}
