using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Shell.SignIn.OpenId;

/// <summary>Asks the authority's userinfo endpoint for what the ID token left out. An authority that refuses still signs people in.</summary>
internal sealed partial class UserInfo(IOptionsMonitor<OpenIdConnectOptions> clients, IOptions<SignInOptions> options, ILogger<UserInfo> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<ForeignClaims> CompleteAsync(TicketReceivedContext context, CancellationToken cancellation)
    {
        var token = context.Principal!;
        var claims = ForeignClaims.Of(token, []);
        var isComplete = new[] { "email", options.Value.RoleClaim.Type, options.Value.TierClaim.Type }.All(it => claims.Values(it).Any());
        return isComplete || context.Properties?.GetTokenValue("access_token") is not { } access
            ? claims
            : ForeignClaims.Of(token, await AskAsync(access, claims.Subject, cancellation));
    }

    private async Task<IReadOnlyList<Claim>> AskAsync(string access, string subject, CancellationToken cancellation)
    {
        var client = clients.Get(Schemes.OpenId);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var endpoints = await client.ConfigurationManager!.GetConfigurationAsync(limit.Token);
            if (string.IsNullOrEmpty(endpoints.UserInfoEndpoint))
            {
                return [];
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, endpoints.UserInfoEndpoint);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access);
            using var response = await client.Backchannel.SendAsync(request, limit.Token);
            return response.IsSuccessStatusCode ? Read(await response.Content.ReadAsStringAsync(limit.Token), subject) : [];
        }
        catch (Exception refused) when (refused is HttpRequestException or JsonException or OperationCanceledException)
        {
            LogRefused(logger, refused.GetType().Name);
            return [];
        }
    }

    /// <summary>An answer about somebody else is no answer (OpenID Connect Core, 5.3.2).</summary>
    private static List<Claim> Read(string json, string subject)
    {
        using var document = JsonDocument.Parse(json);
        var claims = document.RootElement.EnumerateObject().SelectMany(ClaimsOf).ToList();
        return claims.Exists(it => it.Type == "sub" && it.Value == subject) ? claims : [];
    }

    private static IEnumerable<Claim> ClaimsOf(JsonProperty property) => property.Value.ValueKind is JsonValueKind.Array
        ? property.Value.EnumerateArray().Select(it => new Claim(property.Name, it.ToString()))
        : [new Claim(property.Name, property.Value.ToString())];

    [LoggerMessage(2003, LogLevel.Information, "The authority's userinfo endpoint did not answer ({Failure}); going on without it")]
    private static partial void LogRefused(ILogger logger, string failure);
}
