namespace EscalationRoom.Benchmarks.Load;

/// <summary>The highest rate at which deliveries still come in time. A rate counts as too high only when it fails twice.</summary>
internal sealed class Knee(Crowd crowd, TimeSpan measured)
{
    private const double LowestRate = 5;
    private const double Wide = 1.5;
    private const double Narrow = 1.12;

    private Step? _best;

    public async Task<Step> FindAsync(double guess, CancellationToken cancellation)
    {
        var known = _best is not null;
        var (rate, growth) = known ? (_best!.Rate, Narrow) : (guess, Wide);
        _best = null;
        var high = await ClimbAsync(rate, growth, cancellation);
        while (_best is null && rate > LowestRate)
        {
            (high, rate) = (rate, rate / growth);
            await TryAsync(rate, cancellation);
        }

        for (var halving = 0; !known && halving < 2 && _best is not null; halving++)
        {
            var middle = Math.Sqrt(_best.Rate * high);
            high = await TryAsync(middle, cancellation) ? high : middle;
        }

        return _best ?? throw new InvalidOperationException($"{crowd.Contender.Name} keeps up with no rate at all.");
    }

    /// <returns>The first rate that was too high.</returns>
    private async Task<double> ClimbAsync(double rate, double growth, CancellationToken cancellation)
    {
        while (await TryAsync(rate, cancellation))
        {
            rate *= growth;
        }

        return rate;
    }

    private async Task<bool> TryAsync(double rate, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var step = await Step.RunAsync(crowd, rate, measured, cancellation);
            if (step.IsGood)
            {
                _best = step;
                return true;
            }
        }

        return false;
    }
}
