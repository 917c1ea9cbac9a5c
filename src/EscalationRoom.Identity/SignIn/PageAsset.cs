using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace EscalationRoom.Identity.SignIn;

/// <summary>The pages' style sheet and script, carried inside the assembly so that both hosts serve them alike.</summary>
internal static class PageAsset
{
    private static readonly FrozenDictionary<string, Asset> Assets = new[]
    {
        Load("pages.css", "text/css; charset=utf-8"),
        Load("demo.js", "text/javascript; charset=utf-8"),
        Load("passkeys.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(it => it.Name);

    public static IResult Serve(string asset, HttpContext http)
    {
        if (!Assets.TryGetValue(asset, out var found))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(found.Content, found.Type, entityTag: new EntityTagHeaderValue(found.Tag));
    }

    private static Asset Load(string name, string type)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(name, type, content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"");
    }

    private sealed record Asset(string Name, string Type, byte[] Content, string Tag);
}
