using System.Buffers.Text;
using System.Net;
using System.Text.Json;

namespace EscalationRoom.Identity.Tests.Hosts;

/// <summary>What the token endpoint said.</summary>
public sealed record TokenAnswer(HttpStatusCode Status, JsonElement Body)
{
    public string Access => Text("access_token");

    public string Refresh => Text("refresh_token");

    public string Error => Body.TryGetProperty("error", out var error) ? error.GetString()! : "";

    public bool HasTokens => Body.TryGetProperty("access_token", out _);

    public JsonElement AccessClaims => Claims(Access);

    public JsonElement IdentityClaims => Claims(Text("id_token"));

    private static JsonElement Claims(string jwt) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(jwt.Split('.')[1]));

    private string Text(string name) => Body.GetProperty(name).GetString()!;
}
