using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>A passkey made of software (WebAuthn, ES256, no attestation), which a test can let misbehave.</summary>
public sealed class SoftPasskey : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);

    /// <summary>Where the browser believes to be.</summary>
    public required string Origin { get; set; }

    public required string Domain { get; set; }

    public string Type { get; set; } = "";

    public bool IsVerified { get; set; } = true;

    public uint Counter { get; set; }

    /// <summary>Whose it claims to be.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Answers what <c>navigator.credentials.create</c> is asked.</summary>
    public string Create(JsonElement options)
    {
        Owner = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString()));
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), .. Bytes(AuthenticatorData(isNew: true))];
        return Answer(new { clientDataJSON = Encode(ClientData(options, "webauthn.create")), attestationObject = Encode(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Answers what <c>navigator.credentials.get</c> is asked.</summary>
    public string Get(JsonElement options)
    {
        Counter++;
        var (client, authenticator) = (ClientData(options, "webauthn.get"), AuthenticatorData(isNew: false));
        var signature = _key.SignData([.. authenticator, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new
        {
            clientDataJSON = Encode(client),
            authenticatorData = Encode(authenticator),
            signature = Encode(signature),
            userHandle = Encode(Encoding.UTF8.GetBytes(Owner)),
        });
    }

    public void Dispose() => _key.Dispose();

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = Encode(_id),
        rawId = Encode(_id),
        type = "public-key",
        clientExtensionResults = new { },
        response,
    });

    private byte[] ClientData(JsonElement options, string type) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = Type.Length > 0 ? Type : type,
        challenge = options.GetProperty("challenge").GetString(),
        origin = Origin,
        crossOrigin = false,
    });

    private byte[] AuthenticatorData(bool isNew)
    {
        var flags = (byte)(Present | (IsVerified ? Verified : 0) | (isNew ? HasCredential : 0));
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        byte[] data = [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. counter];
        return isNew ? [.. data, .. new byte[16], 0, (byte)_id.Length, .. _id, .. PublicKey()] : data;
    }

    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) => [0x58, (byte)bytes.Length, .. bytes];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
