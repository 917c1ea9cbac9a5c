using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>An authority that answers every request for tokens with the ID token a test makes up.</summary>
public sealed class LyingAuthority : IAsyncDisposable
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "its-key" };
    private readonly WebApplication _host;
    private string _nonce = "";

    private LyingAuthority(WebApplication host) => _host = host;

    public string Address => _host.Urls.First();

    /// <summary>Changes the honest token into a lie.</summary>
    public Func<SecurityTokenDescriptor, SecurityTokenDescriptor> Lie { get; set; } = it => it;

    public Func<string, string> Garble { get; set; } = it => it;

    public static async Task<LyingAuthority> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var authority = new LyingAuthority(host);
        host.MapGet("/.well-known/openid-configuration", authority.Describe);
        host.MapGet("/jwks", authority.Keys);
        host.MapPost("/token", () => Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = authority.IdToken() }));
        await host.StartAsync();
        return authority;
    }

    /// <summary>Remembers the nonce of the request that led here, as a real one would.</summary>
    public void Hear(string nonce) => _nonce = nonce;

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private IResult Describe() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = Address + "/authorize",
        token_endpoint = Address + "/token",
        jwks_uri = Address + "/jwks",
        response_types_supported = new[] { "code" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
        subject_types_supported = new[] { "public" },
    });

    private IResult Keys()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
        return Results.Json(new { keys = new[] { new { kty = jwk.Kty, kid = jwk.Kid, use = "sig", alg = "RS256", n = jwk.N, e = jwk.E } } });
    }

    private string IdToken()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var honest = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = "the-app",
            NotBefore = now,
            IssuedAt = now,
            Expires = now.AddMinutes(5),
            Subject = new ClaimsIdentity([new("sub", "kim"), new("email", "kim@corvane.example"), new("name", "Kim"), new("groups", "owners"), new("nonce", _nonce)]),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        };
        return Garble(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Lie(honest)));
    }
}
