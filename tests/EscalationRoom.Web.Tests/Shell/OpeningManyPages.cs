using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class OpeningManyPages
{
    private readonly OpenPages _pages = new();
    private readonly Person _ruth = new(new PersonId(Guid.NewGuid()), "c-ruth", "Ruth", "", "", Role.Guest, 0, "", null, "", "", 0, true, default);

    [Fact]
    public void One_page_too_many_is_not_opened()
    {
        var open = Open(OpenPages.MostOfContacts);
        Assert.Null(_pages.Enter(_ruth, new CircuitConnection()));
        open[0].Page.Dispose();
        Assert.NotNull(_pages.Enter(_ruth, new CircuitConnection()));
    }

    [Fact]
    public async Task A_page_whose_browser_went_away_without_a_word_counts_no_more()
    {
        var open = Open(OpenPages.MostOfContacts);
        await open[0].Connection.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        Assert.NotNull(_pages.Enter(_ruth, new CircuitConnection()));
    }

    [Fact]
    public async Task A_page_that_comes_back_counts_again_and_once()
    {
        var open = Open(OpenPages.MostOfContacts);
        await open[0].Connection.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        await open[0].Connection.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);
        await open[0].Connection.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);
        Assert.Null(_pages.Enter(_ruth, new CircuitConnection()));
        open[0].Page.Dispose();
        Assert.NotNull(_pages.Enter(_ruth, new CircuitConnection()));
        Assert.Null(_pages.Enter(_ruth, new CircuitConnection()));
    }

    private List<(IDisposable Page, CircuitConnection Connection)> Open(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ =>
        {
            var connection = new CircuitConnection();
            return (_pages.Enter(_ruth, connection)!, connection);
        }),
    ];
}
