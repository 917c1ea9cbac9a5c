using System.Security.Cryptography;
using EscalationRoom.Data.Accounts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace EscalationRoom.Identity.Keys;

/// <summary>Gives the server the keys that all nodes share, when the first request needs them.</summary>
internal sealed class ServerKeys(StoredKeys keys, IOptions<AuthorityOptions> authority) : IConfigureOptions<OpenIddictServerOptions>
{
    private const int KeySize = 2048;

    public void Configure(OpenIddictServerOptions options)
    {
        options.SigningCredentials.Add(new SigningCredentials(SigningKey(), SecurityAlgorithms.RsaSha256));
        options.EncryptionCredentials.Add(
            new EncryptingCredentials(EncryptionKey(), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
        options.Issuer = authority.Value.Issuer is { Length: > 0 } issuer ? new Uri(issuer) : options.Issuer;
    }

    private RsaSecurityKey SigningKey()
    {
        var (id, secret) = keys.Find("sign", MakeSigningKey);
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(secret, out _);
        return new RsaSecurityKey(rsa) { KeyId = id.ToString("N") };
    }

    private SymmetricSecurityKey EncryptionKey()
    {
        var (id, secret) = keys.Find("encrypt", () => RandomNumberGenerator.GetBytes(32));
        return new SymmetricSecurityKey(secret) { KeyId = id.ToString("N") };
    }

    private static byte[] MakeSigningKey()
    {
        using var rsa = RSA.Create(KeySize);
        return rsa.ExportPkcs8PrivateKey();
    }
}
