import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  type GridComponentOption,
  type MarkLineComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import { init, use as register, type ComposeOption, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([LineChart, BarChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  LineSeriesOption | BarSeriesOption | GridComponentOption | MarkLineComponentOption | TooltipComponentOption
>;

export interface Drawn {
  set(option: ChartOption): void;
  dispose(): void;
}

/** Draws into an element and follows its size. This module, and ECharts with it, is a chunk of its own. */
export function draw(element: HTMLElement, onPick: (index: number) => void): Drawn {
  const chart: ECharts = init(element, undefined, { renderer: 'svg' });
  chart.on('click', ({ dataIndex }) => onPick(dataIndex));
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(element);
  return {
    set: (option) => chart.setOption(option, { replaceMerge: ['series'] }),
    dispose: () => {
      watch.disconnect();
      chart.dispose();
    },
  };
}
