using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace EscalationRoom.Web.Tests.Admin;

public sealed class AskingTheCommandLine(ProductProcess product) : IClassFixture<ProductProcess>
{
    [Theory]
    [InlineData("bogus")]
    [InlineData("db")]
    [InlineData("demo play D")]
    [InlineData("demo play A --speed 0")]
    [InlineData("token create --person somebody")]
    [InlineData("token create --person a --name b --scope all")]
    [InlineData("audit verify --checkpoint /nowhere/at-all")]
    public async Task Misuse_is_answered_with_2_and_how_to_use_it(string commandLine)
    {
        var (code, output, errors) = await product.RunAsync(commandLine);
        Assert.Equal(2, code);
        Assert.Contains("Usage:", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_is_made_verified_tampered_with_and_removed()
    {
        var before = await product.RunAsync("db status --json");
        Assert.Equal((1, false), (before.Code, JsonDocument.Parse(before.Output).RootElement.GetProperty("isGood").GetBoolean()));
        Assert.Equal(0, (await product.RunAsync("demo seed")).Code);
        Assert.Equal(0, (await product.RunAsync("db status")).Code);
        await AssertOnlyTheTokenIsPrintedAsync();

        var seal = Path.Combine(product.Folder, "seal.json");
        Assert.Equal(0, (await product.RunAsync($"audit checkpoint {seal}")).Code);
        Assert.Equal(0, (await product.RunAsync($"audit verify --checkpoint {seal}")).Code);
        Tamper();
        var verified = await product.RunAsync("audit verify");
        Assert.Equal(1, verified.Code);
        Assert.Matches(@"wrong  ESC-2026-0139: what message\.posted Client \d+ of ", verified.Output);
        Assert.Equal(1, (await product.RunAsync($"audit verify --checkpoint {seal}")).Code);

        Assert.Equal(0, (await product.RunAsync("demo reset")).Code);
        Assert.False(File.Exists(Path.Combine(product.Folder, "cli.db")));
    }

    [Theory]
    [InlineData("config check")]
    [InlineData("serve")]
    public async Task A_demo_in_production_is_refused_in_words(string commandLine)
    {
        var (code, output, errors) = await product.RunAsync(commandLine, ("ASPNETCORE_ENVIRONMENT", "Production"), ("PublicBaseUrl", "https://rooms.corvane.example"), ("Demo__Enabled", "true"));
        Assert.Equal(1, code);
        Assert.Contains("Demo:Enabled is true in Production", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_removed_where_the_demo_is_off()
    {
        var (code, _, errors) = await product.RunAsync("demo reset", ("Demo__Enabled", "false"));
        Assert.Equal(1, code);
        Assert.Contains("The demo is off here", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_is_1_where_no_server_answers() => Assert.Equal(1, (await product.RunAsync("health")).Code);

    private async Task AssertOnlyTheTokenIsPrintedAsync()
    {
        var (code, output, _) = await product.RunAsync("token create --person tomas.herrera@corvane.example --name tests --scope read");
        Assert.Equal(0, code);
        Assert.Matches(@"\Aer_pat_[\w-]{43}\r?\n\z", output);
        Assert.Equal(1, (await product.RunAsync("token create --person nobody@corvane.example --name tests")).Code);
    }

    private void Tamper()
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(product.Folder, "cli.db")};Pooling=False");
        file.Open();
        using var change = file.CreateCommand();
        change.CommandText = """
            DROP TRIGGER "RoomEventsAreNotChanged";
            UPDATE "RoomEvents" SET "Payload" = replace("Payload", 'not withdrawn', 'withdrawn') WHERE "Payload" LIKE '%not withdrawn%';
            """;
        Assert.Equal(1, change.ExecuteNonQuery());
    }
}
