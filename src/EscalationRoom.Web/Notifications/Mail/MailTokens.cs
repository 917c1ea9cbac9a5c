using System.Text.Json;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>The token by which the relay knows us, asked for anew shortly before it ends.</summary>
internal sealed class MailTokens(IOptions<MailOptions> options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _authority = new() { Timeout = Patience };
    private readonly SemaphoreSlim _turn = new(1);
    private (string Token, DateTimeOffset Until) _known = ("", default);

    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return _known.Until > clock.GetUtcNow() + Before ? _known.Token : (_known = await AskAsync(cancellation)).Token;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _authority.Dispose();
        _turn.Dispose();
    }

    private async Task<(string Token, DateTimeOffset Until)> AskAsync(CancellationToken cancellation)
    {
        var relay = options.Value;
        var isOwners = !string.IsNullOrEmpty(relay.RefreshToken);
        var asked = new Dictionary<string, string?>
        {
            ["grant_type"] = isOwners ? "refresh_token" : "client_credentials",
            ["refresh_token"] = relay.RefreshToken,
            ["client_id"] = relay.ClientId,
            ["client_secret"] = relay.ClientSecret,
            ["scope"] = relay.Scope,
        };
        using var form = new FormUrlEncodedContent(asked.Where(it => !string.IsNullOrEmpty(it.Value))!);
        using var response = await _authority.PostAsync(new Uri(relay.TokenEndpoint!), form, cancellation);
        using var answer = JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation));
        var lasts = answer.RootElement.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt32(out var known) ? known : 0;
        return (answer.RootElement.GetProperty("access_token").GetString()!, clock.GetUtcNow().AddSeconds(lasts));
    }
}
