using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EscalationRoom.Data;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>The people and clients of the seed data, with the same ids in every run.</summary>
internal static class Seed
{
    private static readonly JsonElement Data = Read();

    public static readonly IReadOnlyList<Client> Clients = [.. Data.GetProperty("clients").EnumerateArray().Select(ClientOf)];

    public static readonly IReadOnlyList<Person> People =
        [.. Data.GetProperty("people").EnumerateArray().Where(it => it.GetProperty("role").GetString() is not "assistant").Select(PersonOf)];

    public static Client Client(string handle) => Clients.First(it => it.Handle == handle);

    private static JsonElement Read()
    {
        var assembly = typeof(EscalationDb).Assembly;
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(it => it.EndsWith("seed-data.json", StringComparison.Ordinal)))!;
        return JsonDocument.Parse(stream).RootElement;
    }

    private static Client ClientOf(JsonElement it) => new(
        new ClientId(IdOf(Text(it, "id"))),
        Text(it, "id"),
        Text(it, "name"),
        Text(it, "sector"),
        Enum.Parse<ClientTier>(Text(it, "tier")),
        it.GetProperty("arr").GetDecimal(),
        Text(it, "currency"),
        Text(it, "flags"),
        Text(it, "calendar"),
        new PersonId(IdOf(Text(it, "accountOwner"))),
        Text(it, "contract"));

    private static Person PersonOf(JsonElement it)
    {
        var (handle, name) = (Text(it, "id"), Text(it, "name"));
        var client = Clients.FirstOrDefault(company => Text(it, "title").EndsWith(company.Name, StringComparison.Ordinal));
        var role = Enum.Parse<Role>(Text(it, "role"), ignoreCase: true);
        return new Person(
            role is Role.System ? Person.System : new PersonId(IdOf(handle)),
            handle,
            name,
            Text(it, "title"),
            $"{Ascii(name).Replace(' ', '.')}@{client?.Handle[3..] ?? "corvane"}.example",
            role,
            it.GetProperty("tier").ValueKind is JsonValueKind.Number ? it.GetProperty("tier").GetInt32() : 0,
            Text(it, "authority"),
            client?.Id,
            Text(it, "calendar"),
            Text(it, "skills"),
            it.GetProperty("capacity").GetInt32(),
            IsActive: true,
            DateTimeOffset.UnixEpoch);
    }

    private static string Text(JsonElement it, string name) => it.GetProperty(name).GetString() ?? "";

    private static Guid IdOf(string handle) => new(SHA256.HashData(Encoding.UTF8.GetBytes(handle)).AsSpan(0, 16));

    private static string Ascii(string name) =>
        new([.. name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(char.IsAscii)]);
}
